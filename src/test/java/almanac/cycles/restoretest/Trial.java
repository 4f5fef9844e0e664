package almanac.cycles.restoretest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.calendar.Calendar;
import almanac.engine.Cycles;
import almanac.engine.TestCycle;
import almanac.engine.Tick;
import almanac.engine.UserTask;
import almanac.engine.Violation;
import almanac.registers.assets.Asset;
import almanac.registers.continuity.RecoveryPlan;
import almanac.registers.continuity.RestoreTest;
import almanac.registers.kit.Level;
import almanac.registers.kit.Register;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One restore test of a system that has to be back within four hours with the data of the
 * last day, walked by the people of the test organisation.
 */
class Trial {

	static final Map<String, Object> RESTORED = Map.of("startedAt", "2027-03-03T10:00", "restoreOutcome", "complete",
			"restoredAt", "2027-03-03T13:20", "lastRecoverableAt", "");

	static final Map<String, Object> VALID = Map.of("checks",
			List.of(Map.of("check", "Rows of table orders", "expected", "2300", "found", "2300")), "dataResult",
			"valid", "dataFindings", "All records of the sample are there and can be opened.");

	static final Map<String, Object> WITNESSED = Map.of("testWitnessed", "yes", "witnessedHow", "records",
			"witnessStatement", "Times in log and task agree, checks repeated for one record.");

	final TestCycle cycle;

	private final Cycles cycles;

	private final Register<Asset> assets;

	private final Register<RecoveryPlan> plans;

	private final Register<RestoreTest> tests;

	private final JdbcClient jdbc;

	String asset;

	String plan;

	String key;

	@SuppressWarnings("unchecked")
	Trial(ApplicationContext context) {
		this.cycle = context.getBean(TestCycle.class);
		this.cycles = context.getBean(Cycles.class);
		this.assets = (Register<Asset>) context.getBean("assets");
		this.plans = (Register<RecoveryPlan>) context.getBean("recoveryPlans");
		this.tests = (Register<RestoreTest>) context.getBean("restoreTests");
		this.jdbc = context.getBean(JdbcClient.class);
	}

	/**
	 * @param interval hours between two backups
	 */
	Trial begins(int interval) {
		prepares(interval);
		this.key = "restore-test:%s:2027-03".formatted(this.asset);
		this.cycles.start("restore-test", this.key, null,
				Map.of("period", "2027-03", "plannedStart", "2027-03-03", "plannedFinish", "2027-03-31", "ownerRole",
						"BO", "scopeRegister", "assets", "scopeNumber", this.asset));
		this.cycle.proceeds(this.key);
		return this;
	}

	/** The same, by the calendar. */
	void isPlanned(Calendar calendar, Tick ticks) {
		prepares(24);
		calendar.plan("restore-test", this.asset, LocalDate.parse("2027-03-03"), "The customer wants to see one now.",
				"ism");
		ticks.run();
		this.key = "restore-test:%s:2027".formatted(this.asset);
		this.cycle.proceeds(this.key);
	}

	private void prepares(int interval) {
		Stream.of("bo", "bo2", "syso", "syso2", "ism", "ism2")
			.filter((it) -> this.jdbc.sql("select count(*) from person where id = ?")
				.param(it)
				.query(Integer.class)
				.single() == 0)
			.forEach((it) -> this.jdbc.sql("insert into person (id, created_at) values (?, current_timestamp)")
				.param(it)
				.update());
		var values = new HashMap<String, Object>(Map.of("name", "Order system", "kind", Asset.Kind.SOFTWARE,
				"classification", Asset.Classification.INTERNAL, "criticality", Asset.Criticality.HIGH, "recoveryTime",
				Duration.ofHours(4), "recoveryPoint", Duration.ofHours(24), "state", Asset.State.ACTIVE));
		this.asset = this.assets.add(null, this.assets.type().of(values), "ism", "For a test").id();
		values = new HashMap<>(Map.of("system", "Order system", "asset", this.asset, "criticality", Level.HIGH,
				"backupMethod", "Database dump", "backupInterval", Duration.ofHours(interval)));
		this.plan = this.plans.add(null, this.plans.type().of(values), "ism", "For a test").id();
	}

	@SuppressWarnings("unchecked")
	Map<String, Object> drawn() {
		return (Map<String, Object>) this.cycle.engine()
			.getHistoryService()
			.createHistoricVariableInstanceQuery()
			.processInstanceId(runOf(this.key))
			.variableName("drawn")
			.singleResult()
			.getValue();
	}

	private String runOf(String key) {
		return this.cycle.engine()
			.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(key)
			.singleResult()
			.getId();
	}

	String outageAt() {
		return (String) drawn().get("outageAt");
	}

	/** A quarter of an hour before what was drawn. */
	String before() {
		return LocalDateTime.parse(outageAt()).minusMinutes(15).toString();
	}

	Map<String, Object> plan() {
		return Map.of("restoreKind", "database", "backup", "dump-0301", "backedUpAt", before(), "newestBackup", "yes",
				"isolation", "A host of its own without a route to production.");
	}

	Map<String, Object> restored() {
		return TestCycle.changed(RESTORED, "lastRecoverableAt", before());
	}

	ProcessInstance run() {
		return this.cycle.instance(this.key);
	}

	RestoreTest entry() {
		return this.tests.find((String) drawn().get("test")).orElseThrow().value();
	}

	RecoveryPlan recoveryPlan() {
		return this.plans.find(this.plan).orElseThrow().value();
	}

	UserTask task(String step) {
		return this.cycle.task(this.key, step);
	}

	Trial does(String person, String step, Map<String, Object> answers) {
		this.cycle.completes(person, task(step), answers);
		return this;
	}

	List<Violation> refuses(String person, String step, Map<String, Object> answers) {
		return this.cycle.refuses(person, task(step), answers);
	}

	Trial planned() {
		return does("bo", "plan-restore", plan());
	}

	Trial performs(Map<String, Object> answers) {
		this.cycle.passes(Duration.ofHours(6));
		this.cycle.attaches("bo", task("perform-restore"), "restoreLog");
		return does("bo", "perform-restore", answers);
	}

	Trial validated() {
		return does("syso", "validate-data", VALID);
	}

	Trial witnessed() {
		return does("ism", "witness-test", WITNESSED);
	}

}
