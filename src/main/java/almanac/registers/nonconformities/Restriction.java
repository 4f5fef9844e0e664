package almanac.registers.nonconformities;

import almanac.engine.NeedToKnow;

import org.springframework.stereotype.Component;

/**
 * What came of an incident is no more for everybody than the incident is (A.5.12).
 */
@Component
class Restriction implements NeedToKnow {

	private final Versions versions;

	Restriction(Versions versions) {
		this.versions = versions;
	}

	@Override
	public boolean isRestricted(String businessKey) {
		return NonconformityId.ofRun(businessKey)
			.flatMap(this.versions::find)
			.filter((it) -> it.source() == Source.INCIDENT)
			.isPresent();
	}

}
