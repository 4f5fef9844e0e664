/**
 * A task that nobody may do gets somebody who does it (5.3).
 */
@ApplicationModule(displayName = "Resolve assignment", allowedDependencies = { "engine", "web" })
package almanac.cycles.resolveassignment;

import org.springframework.modulith.ApplicationModule;
