/**
 * A document is looked at again, changed or withdrawn; whoever wrote it does not approve
 * it, and only what is approved gets in force (7.5.2, 7.5.3, A.5.1).
 */
@ApplicationModule(displayName = "Document approval",
		allowedDependencies = { "engine", "mail", "registers.documents", "registers.kit", "web" })
package almanac.cycles.documentapproval;

import org.springframework.modulith.ApplicationModule;
