package almanac.registers.nonconformities;

import almanac.engine.RunOwners;

import org.springframework.stereotype.Component;

/**
 * Who owns a nonconformity reads what its treatment left.
 */
@Component
class Ownership implements RunOwners {

	private final Versions versions;

	Ownership(Versions versions) {
		this.versions = versions;
	}

	@Override
	public boolean owns(String person, String businessKey) {
		return NonconformityId.ofRun(businessKey)
			.flatMap(this.versions::find)
			.filter((it) -> person.equals(it.owner()))
			.isPresent();
	}

}
