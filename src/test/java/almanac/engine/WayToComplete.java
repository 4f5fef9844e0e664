package almanac.engine;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import almanac.Visitor;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.context.ApplicationContext;

/**
 * The ways a task can be completed. All lead through the same contract.
 */
enum WayToComplete {

	TASK_SERVICE {
		@Override
		String submit(ApplicationContext almanac, String task, String person, Map<String, Object> answers) {
			return as(almanac, person, () -> almanac.getBean(TaskService.class).complete(task, typed(answers)));
		}
	},

	TASK_SERVICE_WITH_RETURN {
		@Override
		String submit(ApplicationContext almanac, String task, String person, Map<String, Object> answers) {
			return as(almanac, person, () -> almanac.getBean(TaskService.class)
				.completeWithVariablesInReturn(task, typed(answers), false));
		}
	},

	FORM_SERVICE {
		@Override
		String submit(ApplicationContext almanac, String task, String person, Map<String, Object> answers) {
			return as(almanac, person, () -> almanac.getBean(FormService.class).submitTaskForm(task, typed(answers)));
		}
	},

	FORM_SERVICE_WITH_RETURN {
		@Override
		String submit(ApplicationContext almanac, String task, String person, Map<String, Object> answers) {
			return as(almanac, person, () -> almanac.getBean(FormService.class)
				.submitTaskFormWithVariablesInReturn(task, typed(answers), false));
		}
	},

	TASKS {
		@Override
		String submit(ApplicationContext almanac, String task, String person, Map<String, Object> answers) {
			return words(() -> almanac.getBean(Tasks.class).complete(task, person, answers));
		}
	},

	API {
		@Override
		String submit(ApplicationContext almanac, String task, String person, Map<String, Object> answers) {
			return words(visitor(almanac).api(person, "POST", "/api/tasks/" + task + "/complete",
					Values.write(Map.of("answers", answers))));
		}
	},

	TASKLIST_FORM {
		@Override
		String submit(ApplicationContext almanac, String task, String person, Map<String, Object> answers) {
			return words(signedIn(almanac, person).tasklist("POST",
					"/engine/engine/default/task/" + task + "/submit-form", variables(answers)));
		}
	},

	TASKLIST_COMPLETE {
		@Override
		String submit(ApplicationContext almanac, String task, String person, Map<String, Object> answers) {
			return words(signedIn(almanac, person).tasklist("POST", "/engine/engine/default/task/" + task + "/complete",
					variables(answers)));
		}
	};

	private static final Map<String, Visitor> SIGNED_IN = new ConcurrentHashMap<>();

	/**
	 * @return what the person reads if it is refused, {@literal null} if it is accepted
	 */
	abstract String submit(ApplicationContext almanac, String task, String person, Map<String, Object> answers);

	private static String as(ApplicationContext almanac, String person, Runnable work) {
		return words(() -> almanac.getBean(Permission.class).of(person, () -> {
			work.run();
			return null;
		}));
	}

	private static String words(Supplier<Object> work) {
		try {
			work.get();
			return null;
		}
		catch (RuntimeException ex) {
			return ex.getMessage();
		}
	}

	private static String words(HttpResponse<String> answer) {
		return (answer.statusCode() < 300) ? null : answer.body();
	}

	/** Signing in takes its time, so everybody does it once. */
	private static Visitor signedIn(ApplicationContext almanac, String person) {
		return SIGNED_IN.computeIfAbsent(person + "@" + port(almanac), (it) -> visitor(almanac).signsIn(person));
	}

	private static Visitor visitor(ApplicationContext almanac) {
		return Visitor.of(port(almanac));
	}

	private static int port(ApplicationContext almanac) {
		return almanac.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	private static Map<String, Object> typed(Map<String, Object> answers) {
		var typed = new LinkedHashMap<String, Object>();
		answers.forEach((key, value) -> typed.put(key, Values.typed(value)));
		return typed;
	}

	/** In the shape the Tasklist sends: scalars as they are, all else as Json. */
	private static String variables(Map<String, Object> answers) {
		var variables = new LinkedHashMap<String, Object>();
		answers.forEach((key, value) -> variables.put(key, (value instanceof List<?>)
				? Map.of("type", "Json", "value", Values.write(value)) : Collections.singletonMap("value", value)));
		return Values.write(Map.of("variables", variables));
	}

}
