/**
 * Who works here, who holds which role and who stands in (5.3).
 */
@ApplicationModule(displayName = "People and roles",
		allowedDependencies = { "engine", "registers.kit", "registers.table", "web" })
package almanac.registers.people;

import org.springframework.modulith.ApplicationModule;
