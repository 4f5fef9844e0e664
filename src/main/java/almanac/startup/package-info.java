/**
 * What must be true before the doors open: a data folder of one's own, a reachable
 * database, a free address (A.8.9).
 */
@ApplicationModule(displayName = "Start-up", allowedDependencies = {})
package almanac.startup;

import org.springframework.modulith.ApplicationModule;
