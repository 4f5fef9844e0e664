/**
 * No acceptance of a risk lasts for ever: it is decided again in time, or it ends (6.1.3
 * f).
 */
@ApplicationModule(displayName = "Acceptance of a risk", allowedDependencies = { "engine", "registers.risks" })
package almanac.cycles.riskacceptance;

import org.springframework.modulith.ApplicationModule;
