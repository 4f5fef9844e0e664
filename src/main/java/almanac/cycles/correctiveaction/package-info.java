/**
 * A nonconformity is corrected, its cause removed and the effect proven (10.2).
 */
@ApplicationModule(displayName = "Corrective action",
		allowedDependencies = { "engine", "registers.nonconformities", "registers.people", "web" })
package almanac.cycles.correctiveaction;

import org.springframework.modulith.ApplicationModule;
