/**
 * How the organisation is divided, and who answers for which activity of the ISMS (5.3).
 */
@ApplicationModule(displayName = "Organisation", allowedDependencies = { "engine", "registers.kit", "web" })
package almanac.registers.organisation;

import org.springframework.modulith.ApplicationModule;
