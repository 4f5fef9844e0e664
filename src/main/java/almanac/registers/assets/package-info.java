/**
 * What has value for the organisation, who answers for it and how much protection it
 * needs (A.5.9).
 */
@ApplicationModule(displayName = "Assets", allowedDependencies = { "engine", "registers.kit", "web" })
package almanac.registers.assets;

import org.springframework.modulith.ApplicationModule;
