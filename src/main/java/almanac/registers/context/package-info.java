/**
 * Who has a stake in information security, what they require and how they are kept
 * informed (4.2, 7.4).
 */
@ApplicationModule(displayName = "Context", allowedDependencies = { "registers.kit", "web" })
package almanac.registers.context;

import org.springframework.modulith.ApplicationModule;
