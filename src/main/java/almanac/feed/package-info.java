/**
 * What waits for a person and what the ISMS plans, in the person's own calendar program
 * (7.4).
 */
@ApplicationModule(displayName = "Feed", allowedDependencies = { "calendar", "engine", "registers.people", "web" })
package almanac.feed;

import org.springframework.modulith.ApplicationModule;
