package almanac.cycles.assetattestation;

import java.util.List;

import almanac.web.Code;

/**
 * What was said about an asset.
 */
enum Answer implements Code {

	/** The register is right. */
	CONFIRM,

	/** The register is to say something else. */
	CHANGE,

	/** It is to be taken out of use. */
	RETIRE,

	/** It had no owner and gets one, who attests it next time. */
	ASSIGN;

	/** How often it was given. */
	long in(List<Attested> all) {
		return all.stream().filter((it) -> it.is(this)).count();
	}

}
