/**
 * What did not meet a requirement, and what became of it (10.2).
 */
@ApplicationModule(displayName = "Nonconformities", allowedDependencies = { "engine", "registers.kit",
		"registers.kit :: web", "registers.people", "registers.table", "web" })
package almanac.registers.nonconformities;

import org.springframework.modulith.ApplicationModule;
