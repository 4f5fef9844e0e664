/**
 * What is audited when and by whom, and what audits found (9.2, A.5.35).
 */
@ApplicationModule(displayName = "Audits", allowedDependencies = { "registers.kit", "web" })
package almanac.registers.audits;

import org.springframework.modulith.ApplicationModule;
