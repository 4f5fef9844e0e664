/**
 * Which documents govern the ISMS, in which version, whose they are and when they are
 * looked at again, with their files (7.5.2, 7.5.3).
 */
@ApplicationModule(displayName = "Documents", allowedDependencies = { "engine", "evidence", "registers.kit",
		"registers.kit :: web", "registers.records", "startup", "web" })
package almanac.registers.documents;

import org.springframework.modulith.ApplicationModule;
