/**
 * Fills registers from the spreadsheets people already have (7.5.3).
 */
@ApplicationModule(displayName = "Imports", allowedDependencies = { "engine", "evidence", "registers.kit",
		"registers.kit :: web", "registers.people", "registers.table", "web" })
package almanac.registers.imports;

import org.springframework.modulith.ApplicationModule;
