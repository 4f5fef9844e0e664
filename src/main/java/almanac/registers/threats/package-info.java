/**
 * What attackers do and where systems are weak (A.5.7, A.8.8).
 */
@ApplicationModule(displayName = "Threats and vulnerabilities", allowedDependencies = { "registers.kit", "web" })
package almanac.registers.threats;

import org.springframework.modulith.ApplicationModule;
