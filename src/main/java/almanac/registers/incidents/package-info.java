/**
 * What happened to information security, when it was noticed, contained and resolved, and
 * what was learned (A.5.24 to A.5.28).
 */
@ApplicationModule(displayName = "Incidents", allowedDependencies = { "registers.kit", "web" })
package almanac.registers.incidents;

import org.springframework.modulith.ApplicationModule;
