/**
 * Systems are brought back from a backup nobody could choose, and the time it takes and
 * the data it costs are held against what is tolerable (A.8.13, A.5.30).
 */
@ApplicationModule(displayName = "Restore test",
		allowedDependencies = { "engine", "registers.assets", "registers.continuity", "registers.kit", "web" })
package almanac.cycles.restoretest;

import org.springframework.modulith.ApplicationModule;
