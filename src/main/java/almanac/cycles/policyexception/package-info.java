/**
 * Somebody asks to deviate from a rule, somebody else grants it for a time, and it ends
 * by itself (8.1, A.5.1, A.5.36).
 */
@ApplicationModule(displayName = "Policy exception", allowedDependencies = { "engine", "mail", "registers.documents",
		"registers.kit", "registers.kit :: web", "registers.operations", "registers.risks", "web" })
package almanac.cycles.policyexception;

import org.springframework.modulith.ApplicationModule;
