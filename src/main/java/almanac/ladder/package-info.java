/**
 * Reminds people of tasks that come due and lets lateness climb to who can change it,
 * once each (5.1, 9.1).
 */
@ApplicationModule(displayName = "Ladder", allowedDependencies = { "calendar", "catalogue", "engine", "mail", "web" })
package almanac.ladder;

import org.springframework.modulith.ApplicationModule;
