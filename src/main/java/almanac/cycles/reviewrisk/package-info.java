/**
 * The owner of a risk judges it again, and somebody who may accepts what remains or has
 * it treated (8.2, 6.1.3).
 */
@ApplicationModule(displayName = "Review of a risk", allowedDependencies = { "engine", "mail", "registers.actions",
		"registers.controls", "registers.incidents", "registers.kit", "registers.risks", "web" })
package almanac.cycles.reviewrisk;

import org.springframework.modulith.ApplicationModule;
