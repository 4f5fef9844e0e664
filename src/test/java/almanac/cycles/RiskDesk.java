package almanac.cycles;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.engine.Cycles;
import almanac.engine.Messages;
import almanac.engine.TestCycle;
import almanac.engine.UserTask;
import almanac.engine.Violation;
import almanac.registers.actions.Action;
import almanac.registers.assets.Asset;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.risks.Acceptance;
import almanac.registers.risks.Acceptances;
import almanac.registers.risks.Risk;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A risk of {@code syso} and the people who judge, treat and accept it.
 */
public class RiskDesk {

	/** Eight, within the appetite of nine. */
	public static final Map<String, Object> MEDIUM = judged("4", "2");

	/** Twelve, above the appetite. */
	public static final Map<String, Object> HIGH = judged("4", "3");

	/** Twenty, not acceptable but for a time. */
	public static final Map<String, Object> CRITICAL = judged("5", "4");

	public static final Map<String, Object> ACCEPTED = Map.of("riskAccepted", "yes");

	public static final Map<String, Object> RETAIN = Map.of("treatment", "retain", "treatmentReason",
			"Anything else would cost more than the damage.");

	public static final Map<String, Object> MODIFY = Map.of("treatment", "modify", "treatmentReason",
			"Two controls bring it down within the year.", "treatmentControls", List.of("A.8.13"), "planner", "bo");

	public static final Map<String, Object> RECOMMENDED = Map.of("recommendation", "accept", "recommendationReason",
			"The damage is limited to one day of work, and the system is replaced in autumn.", "acceptedUntil",
			"2027-09-30", "conditions", "Nothing new is stored there.");

	public static final Map<String, Object> RETAINED = Map.of("retentionApproved", "yes", "retentionRemarks",
			"What it could cost in the worst case is less than what a second plant costs.");

	public static final Map<String, Object> PLAN = plan("2027-05-31", "2027-06-30");

	public static final Map<String, Object> TREATED = Map.of("treatmentApproved", "yes");

	public static final Map<String, Object> BORNE = Map.of("interimApproved", "yes", "interimRemarks",
			"Until spring the watch at night limits what it could cost us in the worst case.");

	public final TestCycle cycle;

	public final Cycles cycles;

	public final Messages messages;

	public final Register<Risk> risks;

	public final Register<Action> actions;

	public final Register<Acceptance> accepted;

	public final Acceptances acceptances;

	private final Register<Asset> assets;

	private final JdbcClient jdbc;

	public String risk;

	public String asset;

	public String key;

	@SuppressWarnings("unchecked")
	public RiskDesk(ApplicationContext context) {
		this.cycle = context.getBean(TestCycle.class);
		this.cycles = context.getBean(Cycles.class);
		this.messages = context.getBean(Messages.class);
		this.risks = (Register<Risk>) context.getBean("risks");
		this.actions = (Register<Action>) context.getBean("actions");
		this.assets = (Register<Asset>) context.getBean("assets");
		this.acceptances = context.getBean(Acceptances.class);
		this.accepted = (Register<Acceptance>) context.getBean("riskAcceptances");
		this.jdbc = context.getBean(JdbcClient.class);
		Stream.of("bo", "syso", "ism", "ism2", "tm", "tm2", "ver", "ver2")
			.filter((it) -> this.jdbc.sql("select count(*) from person where id = ?")
				.param(it)
				.query(Integer.class)
				.single() == 0)
			.forEach((it) -> this.jdbc.sql("insert into person (id, created_at) values (?, current_timestamp)")
				.param(it)
				.update());
		this.asset = this.assets.add(null, this.assets.type()
			.of(Map.of("name", "Order system", "kind", Asset.Kind.SOFTWARE, "classification",
					Asset.Classification.INTERNAL, "criticality", Asset.Criticality.HIGH, "state", Asset.State.ACTIVE)),
				"ism", "For a test")
			.id();
		this.risk = identified("syso");
	}

	/** A new risk, which nobody has reviewed yet. */
	public String identified(String owner) {
		var values = new HashMap<String, Object>(Map.of("title", "Orders are lost", "assets", List.of(this.asset),
				"impact", 4, "likelihood", 4, "state", Risk.State.OPEN));
		values.put("owner", owner);
		return this.risks.add(null, this.risks.type().of(values), "ism", "For a test").id();
	}

	/** Levels that remain, with all that has to be said beside. */
	public static Map<String, Object> judged(String impact, String likelihood) {
		var answers = new HashMap<String, Object>();
		answers.put("stillExists", "yes");
		answers.put("assets", List.of());
		answers.put("threat", "Extortion");
		answers.put("vulnerability", "Remote maintenance with a password only.");
		Stream.of("confidentialityImpact", "integrityImpact", "availabilityImpact")
			.forEach((it) -> answers.put(it, "5"));
		answers.put("impactRationale", "A day without orders costs what a month earns.");
		answers.put("likelihood", "5");
		answers.put("likelihoodRationale", "Two makers nearby were hit within a year.");
		answers.put("currentImpact", impact);
		answers.put("currentLikelihood", likelihood);
		answers.put("confidence", "medium");
		return answers;
	}

	private static Map<String, Object> plan(String... days) {
		return Map.of("actions",
				Stream.of(days)
					.map((it) -> Map.of("what", "Second factor for remote maintenance", "owner", "bo", "due", it,
							"control", "A.8.5", "resources", "Three days", "criterion", "Not one login without it"))
					.toList(),
				"expectedImpact", "4", "expectedLikelihood", "2");
	}

	/** One that nobody planned in a review, and that is not done. */
	public void hasAnActionOfBefore() {
		this.actions.add(null, this.actions.type()
			.of(Map.of("title", "Look at it some day", "risks", List.of(this.risk), "state", Action.State.OPEN)), "ism",
				"For a test");
	}

	public RiskDesk isDue() {
		return isDue("2027-03");
	}

	public RiskDesk isDue(String period) {
		this.key = "review-risk:%s:%s".formatted(this.risk, period);
		this.cycles.start("review-risk", this.key, null, Map.of("risk", this.risk, "criteriaVersion", 1L, "reasons",
				"Yearly review", "origin", "risk-review:" + period, "treatAgain", false, "notBefore", ""));
		this.cycle.proceeds(this.key);
		return this;
	}

	/**
	 * A review that waits for its day.
	 * @return its key
	 */
	public String identifiedReview(String day) {
		this.messages.send("riskReassessRequested", "risk-review:2027-03",
				Map.of("risk", this.risk, "reason", "Put off", "notBefore", day));
		return this.cycles.running("review-risk:%s:".formatted(this.risk)).get(0);
	}

	public Object variable(String name) {
		return this.cycle.engine().getRuntimeService().getVariable(run().getId(), name);
	}

	public ProcessInstance run() {
		return this.cycle.instance(this.key);
	}

	public UserTask task(String step) {
		return this.cycle.task(this.key, step);
	}

	public RiskDesk does(String person, String step, Map<String, Object> answers) {
		this.cycle.completes(person, task(step), answers);
		this.cycle.proceeds(this.key);
		return this;
	}

	public List<Violation> refuses(String person, String step, Map<String, Object> answers) {
		return this.cycle.refuses(person, task(step), answers);
	}

	public RiskDesk judges(Map<String, Object> answers) {
		return does("syso", "assess-risk", changed(answers));
	}

	public Map<String, Object> changed(Map<String, Object> answers, Object... changes) {
		var all = TestCycle.changed(answers, changes);
		if ("yes".equals(all.get("stillExists"))) {
			all.put("assets", List.of(this.asset));
		}
		return all;
	}

	/** Up to the approval of a plan with two actions. */
	public RiskDesk isTreated(Map<String, Object> level) {
		return isDue().judges(level)
			.does("syso", "choose-treatment", MODIFY)
			.does("bo", "plan-treatment", PLAN)
			.does("syso", "approve-treatment", TREATED)
			.does("tm", "approve-interim-acceptance", BORNE);
	}

	public Risk entry() {
		return this.risks.find(this.risk).orElseThrow().value();
	}

	public Entry<Acceptance> acceptance() {
		return this.acceptances.inForce(this.risk, today()).orElseThrow();
	}

	public LocalDate today() {
		return LocalDate.ofInstant(this.cycle.now(), java.time.ZoneId.of("Europe/Berlin"));
	}

	public List<String> actionsOfRisk() {
		return this.actions.referring(this.actions.type().field("risks").orElseThrow(), this.risk, 20);
	}

}
