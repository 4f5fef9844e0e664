/**
 * Which laws and contracts bind us, and how soon an incident has to be notified (A.5.31,
 * A.5.5).
 */
@ApplicationModule(displayName = "Obligations", allowedDependencies = { "engine", "registers.kit", "web" })
package almanac.registers.obligations;

import org.springframework.modulith.ApplicationModule;
