/**
 * The plan: which cycle comes round when, what started, what was missed; business days
 * and dates in the zone of the organisation (8.1).
 */
@ApplicationModule(displayName = "Calendar", allowedDependencies = { "catalogue", "engine", "registers.kit",
		"registers.nonconformities", "registers.people", "startup", "web" })
package almanac.calendar;

import org.springframework.modulith.ApplicationModule;
