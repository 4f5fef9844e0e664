/**
 * What the demo company has in its registers, with mistakes for an inspection to find.
 */
@ApplicationModule(displayName = "Demo registers", allowedDependencies = { "registers.kit", "web" })
package almanac.registers.demo;

import org.springframework.modulith.ApplicationModule;
