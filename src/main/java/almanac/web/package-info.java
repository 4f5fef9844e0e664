/**
 * What every page and every answer for machines shares: layout, pages of items, problem
 * answers.
 */
@ApplicationModule(displayName = "Web", allowedDependencies = {})
package almanac.web;

import org.springframework.modulith.ApplicationModule;
