/**
 * Which cycle exists, for which clause and whose (4.4).
 */
@ApplicationModule(displayName = "Catalogue", allowedDependencies = {})
package almanac.catalogue;

import org.springframework.modulith.ApplicationModule;
