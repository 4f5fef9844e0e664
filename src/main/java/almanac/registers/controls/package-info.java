/**
 * Which controls apply, why and how far they are in place: the Statement of Applicability
 * (6.1.3 d).
 */
@ApplicationModule(displayName = "Controls", allowedDependencies = { "engine", "registers.kit", "web" })
package almanac.registers.controls;

import org.springframework.modulith.ApplicationModule;
