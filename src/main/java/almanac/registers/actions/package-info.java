/**
 * What is done to treat risks and to reach what was decided, by whom and until when
 * (6.1.3 e, 8.3).
 */
@ApplicationModule(displayName = "Actions", allowedDependencies = { "registers.kit", "registers.risks", "web" })
package almanac.registers.actions;

import org.springframework.modulith.ApplicationModule;
