/**
 * Twice a year every owner says of each asset whether the register is right, and chance
 * tries whether it is complete (A.5.9 to A.5.12).
 */
@ApplicationModule(displayName = "Asset attestation",
		allowedDependencies = { "engine", "registers.assets", "registers.kit", "web" })
package almanac.cycles.assetattestation;

import org.springframework.modulith.ApplicationModule;
