/**
 * Who may come in: one login for pages, Tasklist, Cockpit and machines (A.5.15, A.8.5).
 */
@ApplicationModule(displayName = "Access", allowedDependencies = { "engine", "mail", "registers.people", "web" })
package almanac.access;

import org.springframework.modulith.ApplicationModule;
