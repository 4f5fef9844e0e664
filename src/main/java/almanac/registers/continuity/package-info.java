/**
 * How systems come back after an outage, and the proof that they do (A.5.29, A.5.30,
 * A.8.13).
 */
@ApplicationModule(displayName = "Continuity", allowedDependencies = { "registers.kit", "web" })
package almanac.registers.continuity;

import org.springframework.modulith.ApplicationModule;
