/**
 * When things are due: business days and dates in the zone of the organisation (8.1).
 */
@ApplicationModule(displayName = "Calendar", allowedDependencies = "engine")
package almanac.calendar;

import org.springframework.modulith.ApplicationModule;
