/**
 * Who has read which edition of a document and said so, by name, for exactly that file
 * (7.3, A.6.3).
 */
@ApplicationModule(displayName = "Acknowledgement", allowedDependencies = { "access", "engine", "evidence", "mail",
		"registers.documents", "registers.kit", "registers.kit :: web", "web" })
package almanac.acknowledgement;

import org.springframework.modulith.ApplicationModule;
