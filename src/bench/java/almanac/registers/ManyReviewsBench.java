package almanac.registers;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import almanac.Visitor;
import almanac.engine.Cycles;
import almanac.registers.kit.Register;
import almanac.registers.kit.Writing;
import almanac.registers.risks.Risk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;

import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One risk review over 500 risks of one owner: how long it takes to begin, how long the
 * owner waits for each page, and how long for each completion, beside 500 user tasks of a
 * bare engine in memory.
 */
class ManyReviewsBench extends OnBothDatabases {

	private static final int RISKS = Integer.getInteger("risks", 500);

	private static final int MEASURED = 40;

	private static final String KEY = "risk-review:bench";

	private final ObjectMapper json = new ObjectMapper();

	@Override
	void measure(String database, ServletWebServerApplicationContext almanac) throws Exception {
		fill(almanac);
		var ism = Visitor.of(almanac.getWebServer().getPort()).signsIn("ism");
		var ro = Visitor.of(almanac.getWebServer().getPort()).signsIn("ro");
		System.out.printf("%n%s, %,d risks%n", database, RISKS);
		bare();

		var began = System.nanoTime();
		almanac.getBean(Cycles.class)
			.start("risk-review", KEY, "ism", Map.of("period", "bench", "plannedStart", "2027-03-01", "plannedFinish",
					"2027-04-26", "ownerRole", "ISM"));
		await().atMost(Duration.ofMinutes(5)).until(() -> !open(ism, "ism", "confirm-scope", KEY).isEmpty());
		said("opened, scope to be confirmed", began);
		var scope = open(ism, "ism", "confirm-scope", KEY).get(0).path("id").asText();
		time("page of the scope", () -> page(ism, "/tasks/" + scope));
		began = System.nanoTime();
		complete(ism, "ism", scope, Map.of("changesConsidered", List.of("incidents"), "scopeSummary",
				"Nothing but the number of risks is remarkable about this review of a bench."));
		said("scope completed", began);
		await().atMost(Duration.ofMinutes(15))
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> total(ro, "ro") >= RISKS);
		said("all reviews open", began);

		var tasks = open(ro, "ro", "assess-risk", "review-risk:").stream()
			.filter((it) -> !numberOf(it).startsWith("RSK-000"))
			.toList();
		time("my work of the owner", () -> page(ro, "/"));
		var at = new int[1];
		time("page of a review", () -> page(ro, "/tasks/" + tasks.get(at[0]++ % tasks.size()).path("id").asText()));
		var next = new int[1];
		time("judging a risk", () -> {
			complete(ro, "ro", tasks.get(next[0]++).path("id").asText(), judged());
			return null;
		});
		time("page of a risk", () -> page(ro, "/registers/risks/" + numberOf(tasks.get(0))));
		var heap = ManagementFactory.getMemoryMXBean();
		System.gc();
		System.out.printf("%-32s %,d MB%n", "heap after a collection", heap.getHeapMemoryUsage().getUsed() >> 20);
	}

	private static String numberOf(JsonNode task) {
		return task.path("businessKey").asText().split(":")[1];
	}

	private static void fill(ServletWebServerApplicationContext almanac) {
		@SuppressWarnings("unchecked")
		var risks = (Register<Risk>) almanac.getBean("risks");
		var all = new ArrayList<Writing<Risk>>();
		IntStream.rangeClosed(1, RISKS).forEach((it) -> {
			var values = new HashMap<String, Object>(Map.of("title", "Bench risk " + it, "owner", "ro", "impact", 4,
					"likelihood", 3, "state", Risk.State.OPEN));
			all.add(new Writing<>(null, 0, risks.type().of(values)));
		});
		risks.write(all, "ism", "For a bench");
	}

	/** As many user tasks at the same time, in an engine of its own with nothing of ours. */
	private static void bare() {
		var configuration = new StandaloneInMemProcessEngineConfiguration();
		configuration.setJdbcUrl("jdbc:h2:mem:bare" + System.nanoTime());
		configuration.setProcessEngineName("bare" + System.nanoTime());
		configuration.setEnforceHistoryTimeToLive(false);
		var engine = configuration.buildProcessEngine();
		var model = Bpmn.createExecutableProcess("bare-bench")
			.startEvent()
			.userTask()
			.camundaAssignee("ro")
			.multiInstance()
			.parallel()
			.cardinality(String.valueOf(RISKS))
			.multiInstanceDone()
			.endEvent()
			.done();
		engine.getRepositoryService().createDeployment().addModelInstance("bare-bench.bpmn", model).deploy();
		var began = System.nanoTime();
		engine.getRuntimeService().startProcessInstanceByKey("bare-bench");
		said("bare engine, as many user tasks", began);
		engine.close();
	}

	private static Map<String, Object> judged() {
		var answers = new HashMap<String, Object>();
		answers.put("stillExists", "yes");
		answers.put("assets", List.of("AST-0001"));
		answers.put("threat", "Extortion");
		answers.put("vulnerability", "Remote maintenance with a password only");
		List.of("confidentialityImpact", "integrityImpact", "availabilityImpact").forEach((it) -> answers.put(it, "4"));
		answers.put("impactRationale", "A week without production costs a quarter.");
		answers.put("likelihood", "3");
		answers.put("likelihoodRationale", "Two makers nearby were hit within a year.");
		answers.put("currentImpact", "4");
		answers.put("currentLikelihood", "2");
		answers.put("confidence", "medium");
		return answers;
	}

	private void complete(Visitor visitor, String person, String task, Map<String, Object> answers) throws Exception {
		var answer = visitor.api(person, "POST", "/api/tasks/" + task + "/complete",
				this.json.writeValueAsString(Map.of("answers", answers)));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
	}

	private List<JsonNode> open(Visitor visitor, String person, String step, String run) throws Exception {
		var items = this.json.readTree(visitor.api(person, "GET", "/api/tasks?size=200", null).body()).path("items");
		var found = new ArrayList<JsonNode>();
		items.forEach((it) -> {
			if (it.path("key").asText().equals(step) && it.path("businessKey").asText().startsWith(run)) {
				found.add(it);
			}
		});
		return found;
	}

	private long total(Visitor visitor, String person) throws Exception {
		return this.json.readTree(visitor.api(person, "GET", "/api/tasks?size=1", null).body()).path("total").asLong();
	}

	private static Object page(Visitor visitor, String path) throws Exception {
		var answer = visitor.get(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer;
	}

	private static void said(String what, long began) {
		System.out.printf("%-32s %,d ms%n", what, (System.nanoTime() - began) / 1_000_000);
	}

	private static void time(String what, Callable<?> action) throws Exception {
		for (var round = 0; round < 5; round++) {
			action.call();
		}
		var times = new long[MEASURED];
		for (var round = 0; round < MEASURED; round++) {
			var began = System.nanoTime();
			action.call();
			times[round] = (System.nanoTime() - began) / 1_000_000;
		}
		java.util.Arrays.sort(times);
		System.out.printf("%-32s p50 %,d ms, p95 %,d ms%n", what, times[MEASURED / 2], times[MEASURED * 95 / 100]);
	}

}
