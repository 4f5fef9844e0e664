/**
 * Shows a newcomer a year of the ISMS in a minute. Part of the demonstration only.
 */
@ApplicationModule(displayName = "Time machine",
		allowedDependencies = { "calendar", "catalogue", "engine", "ladder", "mail", "web" })
package almanac.timemachine;

import org.springframework.modulith.ApplicationModule;
