/**
 * Which cycle exists, for which clause, how often and whose (4.4).
 */
@ApplicationModule(displayName = "Catalogue",
		allowedDependencies = { "engine", "registers.kit", "registers.people", "startup", "web" })
package almanac.catalogue;

import org.springframework.modulith.ApplicationModule;
