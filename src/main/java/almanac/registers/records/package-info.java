/**
 * How long records are kept, and the proof that they were deleted (A.5.33, A.8.10).
 */
@ApplicationModule(displayName = "Records", allowedDependencies = { "registers.kit", "web" })
package almanac.registers.records;

import org.springframework.modulith.ApplicationModule;
