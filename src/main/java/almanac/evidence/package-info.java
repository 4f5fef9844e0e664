/**
 * What was done, by whom and when: append-only records and the files that prove it
 * (7.5.3, 9.1).
 */
@ApplicationModule(displayName = "Evidence", allowedDependencies = { "calendar", "engine", "ladder", "signoff", "web" })
package almanac.evidence;

import org.springframework.modulith.ApplicationModule;
