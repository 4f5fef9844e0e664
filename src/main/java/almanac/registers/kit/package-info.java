/**
 * What all registers share: entries in versions that answer "as of", lists, histories,
 * links both ways, downloads (7.5.3).
 */
@ApplicationModule(displayName = "Register kit", allowedDependencies = { "engine", "web" })
package almanac.registers.kit;

import org.springframework.modulith.ApplicationModule;
