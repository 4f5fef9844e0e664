/**
 * What information security is to achieve, how it is measured and how far it is (6.2).
 */
@ApplicationModule(displayName = "Objectives", allowedDependencies = { "registers.kit", "web" })
package almanac.registers.objectives;

import org.springframework.modulith.ApplicationModule;
