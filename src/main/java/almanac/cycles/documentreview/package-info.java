/**
 * Somebody who did not write it says what speaks against a draft (7.5.2 c).
 */
@ApplicationModule(displayName = "Document review", allowedDependencies = { "engine", "registers.documents", "web" })
package almanac.cycles.documentreview;

import org.springframework.modulith.ApplicationModule;
