/**
 * What people need to know for their role, and what they learned (7.2, A.6.3).
 */
@ApplicationModule(displayName = "Competence", allowedDependencies = { "registers.kit", "web" })
package almanac.registers.competence;

import org.springframework.modulith.ApplicationModule;
