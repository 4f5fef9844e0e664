/**
 * Once a year all risks, and every quarter those that matter most, are judged again, and
 * top management approves what is done about them (8.2, 8.3).
 */
@ApplicationModule(displayName = "Risk review", allowedDependencies = { "engine", "registers.actions",
		"registers.controls", "registers.incidents", "registers.kit", "registers.risks", "web" })
package almanac.cycles.riskreview;

import org.springframework.modulith.ApplicationModule;
