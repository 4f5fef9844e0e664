/**
 * Tells people what waits for them: letters written in the transaction of what they tell,
 * sent by jobs of the engine, at once or in the digest of the morning (7.4).
 */
@ApplicationModule(displayName = "Mail", allowedDependencies = { "engine", "registers.people", "startup", "web" })
package almanac.mail;

import org.springframework.modulith.ApplicationModule;
