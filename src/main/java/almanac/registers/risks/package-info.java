/**
 * What could harm the information, how bad and how likely, and what is done about it
 * (6.1.2, 6.1.3).
 */
@ApplicationModule(displayName = "Risks",
		allowedDependencies = { "engine", "registers.kit", "registers.kit :: web", "web" })
package almanac.registers.risks;

import org.springframework.modulith.ApplicationModule;
