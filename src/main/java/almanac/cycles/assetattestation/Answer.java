package almanac.cycles.assetattestation;

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
	ASSIGN

}
