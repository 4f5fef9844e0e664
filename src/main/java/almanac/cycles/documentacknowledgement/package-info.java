/**
 * Everybody an edition concerns says to have read it (7.3, A.6.3).
 */
@ApplicationModule(displayName = "Document acknowledgement",
		allowedDependencies = { "acknowledgement", "engine", "registers.documents", "registers.kit", "web" })
package almanac.cycles.documentacknowledgement;

import org.springframework.modulith.ApplicationModule;
