/**
 * Reads tables that people keep in files, before anybody knows what they mean.
 */
@ApplicationModule(displayName = "Tables", allowedDependencies = { "web" })
package almanac.registers.table;

import org.springframework.modulith.ApplicationModule;
