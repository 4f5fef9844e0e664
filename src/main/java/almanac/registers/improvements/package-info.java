/**
 * What could be better, who makes it so and what came of it (10.1).
 */
@ApplicationModule(displayName = "Improvements", allowedDependencies = { "registers.kit", "web" })
package almanac.registers.improvements;

import org.springframework.modulith.ApplicationModule;
