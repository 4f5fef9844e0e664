/**
 * Looks through all registers for what cannot be true at the same time, and has it mended
 * (9.1, 10.2).
 */
@ApplicationModule(displayName = "Inspection",
		allowedDependencies = { "engine", "web", "registers.kit", "registers.kit :: web", "registers.actions",
				"registers.assets", "registers.audits", "registers.competence", "registers.continuity",
				"registers.controls", "registers.documents", "registers.imports", "registers.improvements",
				"registers.incidents", "registers.nonconformities", "registers.objectives", "registers.obligations",
				"registers.operations", "registers.organisation", "registers.records", "registers.reviews",
				"registers.risks", "registers.suppliers", "registers.threats" })
package almanac.inspection;

import org.springframework.modulith.ApplicationModule;
