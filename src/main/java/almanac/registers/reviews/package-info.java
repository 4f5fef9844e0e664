/**
 * What management reviews looked at, found and decided (9.3).
 */
@ApplicationModule(displayName = "Management reviews", allowedDependencies = { "registers.kit", "web" })
package almanac.registers.reviews;

import org.springframework.modulith.ApplicationModule;
