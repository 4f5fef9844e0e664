/**
 * What a person sees first: own work, and for the ISMS manager what is late (9.1).
 */
@ApplicationModule(displayName = "Board",
		allowedDependencies = { "engine", "mail", "registers.people", "registers.nonconformities", "web" })
package almanac.board;

import org.springframework.modulith.ApplicationModule;
