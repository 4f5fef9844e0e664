/**
 * Which documents govern the ISMS, in which version, whose they are and when they are
 * looked at again (7.5.2, 7.5.3).
 */
@ApplicationModule(displayName = "Documents", allowedDependencies = { "registers.kit", "web" })
package almanac.registers.documents;

import org.springframework.modulith.ApplicationModule;
