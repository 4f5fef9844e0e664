/**
 * Who delivers what the information depends on, under which contract and how well (A.5.19
 * to A.5.23).
 */
@ApplicationModule(displayName = "Suppliers", allowedDependencies = { "registers.kit", "web" })
package almanac.registers.suppliers;

import org.springframework.modulith.ApplicationModule;
