package almanac.access;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/**
 * Every path under which the engine's webapps answer, as their own annotations declare
 * them.
 */
final class EnginePaths {

	private static final int DEEPEST = 5;

	private final Set<Call> calls = new LinkedHashSet<>();

	private EnginePaths() {
	}

	record Call(String method, String path) {
	}

	static Set<Call> all() {
		var paths = new EnginePaths();
		paths.add("/camunda/api/engine", new EngineRestApplication());
		paths.add("/camunda/api/admin", new AdminApplication());
		paths.add("/camunda/api/cockpit", new CockpitApplication());
		paths.add("/camunda/api/tasklist", new TasklistApplication());
		paths.add("/camunda/api/welcome", new WelcomeApplication());
		return paths.calls;
	}

	private void add(String base, Application application) {
		var resources = new LinkedHashSet<>(application.getClasses());
		application.getSingletons().forEach((it) -> resources.add(it.getClass()));
		resources.stream()
			.filter((it) -> it.isAnnotationPresent(Path.class))
			.forEach((it) -> add(join(base, it.getAnnotation(Path.class)), it, 0));
	}

	private void add(String base, Class<?> resource, int depth) {
		Stream
			.concat(Arrays.stream(resource.getMethods()),
					Arrays.stream(resource.getInterfaces()).flatMap((it) -> Arrays.stream(it.getMethods())))
			.forEach((it) -> add(base, it, depth));
	}

	private void add(String base, Method method, int depth) {
		var path = join(base, method.getAnnotation(Path.class));
		var verbs = verbs(method);
		verbs.forEach((verb) -> this.calls.add(new Call(verb, path)));
		if (verbs.isEmpty() && method.isAnnotationPresent(Path.class) && depth < DEEPEST) {
			add(path, method.getReturnType(), depth + 1);
		}
	}

	private static Set<String> verbs(Method method) {
		return Arrays.stream(method.getAnnotations())
			.map((it) -> it.annotationType().getAnnotation(HttpMethod.class))
			.filter((it) -> it != null)
			.map(HttpMethod::value)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String join(String base, Path path) {
		return (path == null) ? base : concrete(base + "/" + path.value().replaceFirst("^/", ""));
	}

	/** Puts the engine's name and otherwise some word where a path has a parameter. */
	private static String concrete(String path) {
		return path.replaceAll("\\{\\s*(name|engineName|processEngineName|engine)\\s*(:[^}]*)?}", "default")
			.replaceAll("\\{[^}]*}", "x")
			.replaceFirst("/+$", "");
	}

}
