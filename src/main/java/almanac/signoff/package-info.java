/**
 * SigningCeremony that are signed: what is signed, by whom, how sure that is, and the
 * links by which people without a login come to sign (5.1, 7.5.2, A.5.33).
 */
@ApplicationModule(displayName = "Sign-off",
		allowedDependencies = { "access", "engine", "mail", "paper", "registers.people", "web" })
package almanac.signoff;

import org.springframework.modulith.ApplicationModule;
