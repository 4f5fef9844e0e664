/**
 * Which changes are made, which keys are in use and which exceptions were granted (8.1,
 * A.8.32, A.8.24).
 */
@ApplicationModule(displayName = "Operations", allowedDependencies = { "registers.kit", "web" })
package almanac.registers.operations;

import org.springframework.modulith.ApplicationModule;
