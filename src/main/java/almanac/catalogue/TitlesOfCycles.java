package almanac.catalogue;

import java.util.Optional;

import almanac.registers.kit.CycleNames;

import org.springframework.stereotype.Component;

/**
 * What cycles are called, for registers they decide about.
 */
@Component
class TitlesOfCycles implements CycleNames {

	private final Catalogue catalogue;

	TitlesOfCycles(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	@Override
	public Optional<String> of(String cycle) {
		return this.catalogue.find(cycle).map(Cycle::title);
	}

}
