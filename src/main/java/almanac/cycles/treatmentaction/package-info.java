/**
 * What was planned to treat a risk is done, verified, and proven in what remains of the
 * risk (8.3).
 */
@ApplicationModule(displayName = "Treatment action",
		allowedDependencies = { "engine", "registers.actions", "registers.kit", "registers.risks", "web" })
package almanac.cycles.treatmentaction;

import org.springframework.modulith.ApplicationModule;
