package almanac.cycles.policyexception;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import almanac.cycles.Walker;
import almanac.engine.ProcessTest;
import almanac.engine.UserTask;
import almanac.evidence.EvidenceRecords;
import almanac.registers.documents.Document.Kind;
import almanac.registers.kit.Entry;
import almanac.registers.operations.Exemption;
import almanac.registers.operations.Exemption.State;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Exceptions walked at random, with answers that are right, wrong or missing, by people
 * who may and who may not, until they and those asked for in their place end.
 */
@ProcessTest
class RandomWalkTests {

	private static final List<String> EVERYBODY = List.of("bo", "syso", "ism", "apr", "apr2", "tm", "tm2", "po");

	/** After as many steps nothing is needed any longer. */
	private static final int PATIENCE = 40;

	private final Set<String> passed = new HashSet<>();

	@Autowired
	EvidenceRecords evidence;

	@Test
	void noWalkGetsStuckOrBreaksARule(@Autowired ApplicationContext context) {
		Walker.walks(15, (seed) -> {
			var kind = Kind.values()[seed % Kind.values().length];
			var it = new Deviation(context).from(kind);
			var walker = new Walker(it.cycle, seed, EVERYBODY);
			walk(it, walker);
			assertThatAllIsWell(it, walker, kind);
		});
		assertThat(this.passed).as("ends that were reached")
			.contains("exception-expired", "rule-followed-again", "request-dropped", "exception-withdrawn");
	}

	private void walk(Deviation it, Walker walker) {
		for (var step = 0; step < 400; step++) {
			var running = running(it);
			if (running.isEmpty()) {
				return;
			}
			var open = walker.open(running);
			var willing = step > PATIENCE;
			if (!open.isEmpty()) {
				var task = walker.oneOf(open);
				walker.attempt(walker.doer(task, willing, 3), task, answers(it, task, walker, willing));
			}
			revoke(it, walker);
			walker.passes(walker.number(open.isEmpty() ? 60 : 5));
			walker.timers(running(it));
		}
		throw walker.endless(running(it));
	}

	private static void revoke(Deviation it, Walker walker) {
		if (walker.isOneIn(25)) {
			exceptions(it).stream()
				.filter((one) -> one.value().state() == State.ACTIVE)
				.findFirst()
				.ifPresent((one) -> it.requests.revoke(one.id(), "Something happened because of it.", "ism"));
		}
	}

	private static Map<String, Object> answers(Deviation it, UserTask task, Walker walker, boolean willing) {
		return switch (task.key()) {
			case "describe-exception" ->
				walker.isOneIn(6) ? Map.of("requestKept", "no") : described(it, task, walker, willing);
			case "decide-on-exception" -> walker.isOneIn(willing ? 8 : 3)
					? Map.of("exceptionGranted", "no", "decisionRemarks", "One scan a week is not enough for these.")
					: Map.of("exceptionGranted", "yes");
			default -> Map.of("stillNeeded", (willing || walker.isOneIn(2)) ? "no" : "yes", "endRemarks",
					"The new scanner was bought and is being set up.");
		};
	}

	private static Map<String, Object> described(Deviation it, UserTask task, Walker walker, boolean willing) {
		var answers = it.description();
		if (isRefused(it, task) != (!willing && walker.isOneIn(6))) {
			answers.put("requestKept", "yes");
		}
		answers.put("expires", today(it).plusDays(willing ? 30 : walker.number(420) - 20).toString());
		answers.put("exceptionOwner", willing ? "syso" : owner(it, task, walker));
		return willing ? answers : walker.forgets(answers, 4);
	}

	/** Not both who asks and who owns it are of the two who decide, or nobody could. */
	private static String owner(Deviation it, UserTask task, Walker walker) {
		var owner = walker.anybody();
		var requester = it.register.find(task.entry()).orElseThrow().value().requester();
		return owner.replace("2", "").equals(requester.replace("2", "")) ? "syso" : owner;
	}

	private static boolean isRefused(Deviation it, UserTask task) {
		return "no".equals(it.cycle.engine()
			.getRuntimeService()
			.getVariable(it.cycle.instance(task.businessKey()).getId(), "exceptionGranted"));
	}

	private static List<String> running(Deviation it) {
		return exceptions(it).stream()
			.map((one) -> "policy-exception:" + one.id())
			.filter((run) -> it.cycle.instance(run) != null)
			.toList();
	}

	private static List<Entry<Exemption>> exceptions(Deviation it) {
		return it.register.naming("documents", it.document, 100);
	}

	private static LocalDate today(Deviation it) {
		return LocalDate.ofInstant(it.cycle.now(), ZoneOffset.UTC);
	}

	private void assertThatAllIsWell(Deviation it, Walker walker, Kind kind) {
		exceptions(it).forEach((entry) -> {
			var run = "policy-exception:" + entry.id();
			assertThat(this.evidence.verify(run).isSound()).as("evidence of %s", run).isTrue();
			this.passed.addAll(walker.ends(run));
			var one = entry.value();
			assertThat(one.state()).as("over").isIn(State.EXPIRED, State.REVOKED, State.REJECTED);
			if (one.state() == State.REJECTED) {
				assertThat(one.approver()).as("nobody granted it").isNull();
				return;
			}
			assertThat(one.approver()).as("DR8").isNotIn(one.requester(), one.owner());
			assertThat(one.approver().startsWith("tm")).as("DR6").isEqualTo(kind == Kind.POLICY);
			assertThat(one.expires()).as("DR8").isBeforeOrEqualTo(one.granted().plusMonths(12));
			assertThat(one.risks()).as("DR8").isNotEmpty();
			assertThat(one.compensation()).as("DR8").isNotBlank();
		});
	}

}
