/**
 * What is to be read in twenty years: sheets of facts, shown on a page and kept as PDF/A,
 * both from one structure (7.5.3).
 */
@ApplicationModule(displayName = "Paper", allowedDependencies = {})
package almanac.paper;

import org.springframework.modulith.ApplicationModule;
