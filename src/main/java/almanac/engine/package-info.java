/**
 * Runs the cycles: deployment, task contract, assignment, messages, variables, time; the
 * only package that knows the process engine (4.4, 8.1).
 */
@ApplicationModule(displayName = "Engine", allowedDependencies = "web")
package almanac.engine;

import org.springframework.modulith.ApplicationModule;
