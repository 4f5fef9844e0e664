package almanac.cycles.assetattestation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import almanac.engine.Cycles;
import almanac.engine.Tasks;
import almanac.engine.TestCycle;
import almanac.engine.UserTask;
import almanac.engine.Violation;
import almanac.registers.assets.Asset;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One attestation of a register that holds what a test puts into it, walked by the people
 * of the test organisation.
 */
class Attestation {

	static final String REASON = "It was sold to the scrap dealer in May.";

	final TestCycle cycle;

	private final Cycles cycles;

	private final Tasks tasks;

	final Register<Asset> assets;

	private final JdbcClient jdbc;

	String key;

	@SuppressWarnings("unchecked")
	Attestation(ApplicationContext context) {
		this.cycle = context.getBean(TestCycle.class);
		this.cycles = context.getBean(Cycles.class);
		this.tasks = context.getBean(Tasks.class);
		this.assets = (Register<Asset>) context.getBean("assets");
		this.jdbc = context.getBean(JdbcClient.class);
		Stream.of("bo", "cao", "cao2", "syso", "ism", "la").forEach(this::knows);
		this.assets.all().toList().forEach((it) -> this.assets.retire(it.id(), it.version(), "ism", "Of another test"));
	}

	void knows(String person) {
		if (this.jdbc.sql("select count(*) from person where id = ?")
			.param(person)
			.query(Integer.class)
			.single() == 0) {
			this.jdbc.sql("insert into person (id, created_at) values (?, current_timestamp)").param(person).update();
		}
	}

	/**
	 * @return number
	 */
	String owns(String owner, String name) {
		var values = new HashMap<String, Object>(Map.of("name", name, "kind", Asset.Kind.HARDWARE, "classification",
				Asset.Classification.INTERNAL, "criticality", Asset.Criticality.HIGH, "state", Asset.State.ACTIVE,
				"location", "Data room", "backupRequired", true));
		values.put("owner", owner);
		return this.assets.add(null, this.assets.type().of(values), "ism", "For a test").id();
	}

	Attestation begins() {
		this.key = "asset-attestation:" + java.util.UUID.randomUUID();
		this.cycles.start("asset-attestation", this.key, null, Map.of("period", "2027-03", "plannedStart", "2027-03-03",
				"plannedFinish", "2027-04-14", "ownerRole", "ISM"));
		return goesOn();
	}

	/** Lets the engine do one step of the program after the other. */
	private Attestation goesOn() {
		IntStream.range(0, 4).forEach((it) -> this.cycle.proceeds(this.key));
		return this;
	}

	ProcessInstance run() {
		return this.cycle.instance(this.key);
	}

	Entry<Asset> asset(String number) {
		return this.assets.find(number).orElseThrow();
	}

	/** The register says something else from now on. */
	void changes(String number, String field, Object value) {
		var entry = asset(number);
		var values = new HashMap<>(this.assets.type().values(entry.value()));
		values.put(field, value);
		this.assets.change(number, entry.version(), this.assets.type().of(values), "ism", "Looked at it");
	}

	void completes(String person, String step, Map<String, Object> answers) {
		this.cycle.completes(person, taskOf(person, step), answers);
		goesOn();
	}

	UserTask taskOf(String person, String step) {
		return this.cycle.openTasks(this.key, step)
			.stream()
			.filter((it) -> person.equals(it.assignee()))
			.findFirst()
			.orElseThrow(() -> new AssertionError("%s has no '%s'".formatted(person, step)));
	}

	/** The rows of a list of the person's form. */
	@SuppressWarnings("unchecked")
	List<Map<String, Object>> rows(String person, String step, String list) {
		return (List<Map<String, Object>>) this.tasks.form(taskOf(person, step).id(), person).values().get(list);
	}

	/** The person says the same of each asset, unless something else is said of some. */
	@SafeVarargs
	final Attestation attests(String person, Map<String, Object>... otherwise) {
		this.cycle.completes(person, taskOf(person, "attest-assets"), answers(person, otherwise));
		return goesOn();
	}

	@SafeVarargs
	final List<Violation> refuses(String person, Map<String, Object>... otherwise) {
		return this.cycle.refuses(person, taskOf(person, "attest-assets"), answers(person, otherwise));
	}

	private Map<String, Object> answers(String person, Map<String, Object>[] otherwise) {
		var answers = new HashMap<String, Map<String, Object>>();
		rows(person, "attest-assets", "assets").forEach(
				(it) -> answers.put((String) it.get("asset"), Map.of("asset", it.get("asset"), "answer", "confirm")));
		Stream.of(otherwise).forEach((it) -> answers.put((String) it.get("asset"), it));
		return Map.of("assets", List.copyOf(answers.values()));
	}

	static Map<String, Object> change(String asset, String field, Object value) {
		return Map.of("asset", asset, "answer", "change", field, value, "reason", "It is used for more than before.");
	}

	static Map<String, Object> retire(String asset) {
		return Map.of("asset", asset, "answer", "retire", "reason", REASON);
	}

	@SafeVarargs
	final Attestation assigns(Map<String, Object>... rows) {
		this.cycle.completes("ism", taskOf("ism", "assign-owners"), Map.of("orphans", List.of(rows)));
		return goesOn();
	}

	static Map<String, Object> assign(String asset, String owner) {
		return Map.of("asset", asset, "decision", "assign", "owner", owner);
	}

	/** Everything is found, but for these assets and what was come across. */
	Attestation samples(String known, List<String> lost, List<String> unknown) {
		this.cycle.completes("ism", taskOf("ism", "sample-completeness"), sampled(known, lost, unknown));
		return goesOn();
	}

	Map<String, Object> sampled(String known, List<String> lost, List<String> unknown) {
		var toFind = rows("ism", "sample-completeness", "toFind").stream().map((it) -> {
			var asset = (String) it.get("asset");
			return lost.contains(asset)
					? Map.<String, Object>of("asset", asset, "found", "no", "remark",
							"Asked its owner, looked in every rack.")
					: Map.<String, Object>of("asset", asset, "found", "yes");
		}).toList();
		var seen = new ArrayList<Map<String, Object>>();
		unknown.forEach((it) -> seen.add(Map.of("what", it, "where", "Cellar", "found", "no")));
		IntStream.range(seen.size(), Math.max(Sample.LEAST, toFind.size()))
			.forEach((it) -> seen
				.add((known != null) ? Map.of("what", "Thing " + it, "where", "Office", "found", "yes", "number", known)
						: Map.of("what", "Thing " + it, "where", "Office", "found", "no")));
		return toFind.isEmpty() ? Map.of("seen", seen) : Map.of("toFind", toFind, "seen", seen);
	}

	Attestation settles(String asset) {
		this.cycle.completes("ism", taskOf("ism", "settle-open-assets"), Map.of("unsettled", List
			.of(Map.of("asset", asset, "settled", "right", "remark", "Talked to the owner, the register is right."))));
		return goesOn();
	}

}
