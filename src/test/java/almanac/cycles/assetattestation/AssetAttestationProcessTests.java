package almanac.cycles.assetattestation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import almanac.calendar.Bench;
import almanac.calendar.Calendar;
import almanac.engine.Message;
import almanac.engine.Messages;
import almanac.engine.ProcessTest;
import almanac.engine.Staff;
import almanac.engine.Tick;
import almanac.engine.WrittenAnswer;
import almanac.evidence.EvidenceRecord;
import almanac.evidence.EvidenceRecords;
import almanac.evidence.Kind;
import almanac.evidence.RecordWords;
import almanac.registers.assets.Asset;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.NonconformityId;
import almanac.registers.nonconformities.Source;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest
class AssetAttestationProcessTests {

	private Attestation it;

	@Autowired
	Messages messages;

	@Autowired
	EvidenceRecords evidence;

	@Autowired
	RecordWords words;

	@Autowired
	Nonconformities nonconformities;

	@Autowired
	Staff staff;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.it = new Attestation(context);
	}

	@Test
	void writesWhatEveryOwnerSaidIntoTheRegister() {
		var server = this.it.owns("bo", "Server");
		var firewall = this.it.owns("bo", "Firewall");
		var tape = this.it.owns("cao", "Tape");
		var run = this.it.begins().run();
		assertThat(this.it.cycle.open(this.it.key)).containsExactly("attest-assets", "attest-assets");

		this.it.attests("bo", Attestation.change(firewall, "location", "Branch office"));
		assertThat(run).isWaitingAt("attest-assets").hasNotPassed("find-orphans");
		assertThat(this.it.asset(firewall).value().location()).isEqualTo("Data room");
		this.it.attests("cao", Attestation.retire(tape)).samples(server, List.of(), List.of());

		assertThat(run).isEnded()
			.hasPassed("find-orphans", "draw-sample", "update-register", "judge-completeness", "assets-attested")
			.hasNotPassed("assign-owners", "settle-open-assets", "corrective-action-requested",
					"missing-assets-reported");
		assertThat(this.it.asset(server)).satisfies((entry) -> {
			assertThat(entry.value().attestedOn()).isEqualTo(LocalDate.parse("2027-03-03"));
			assertThat(entry.author()).isEqualTo("bo");
			assertThat(entry.reason()).isEqualTo("Attested in " + this.it.key);
			assertThat(entry.version()).isEqualTo(2);
		});
		assertThat(this.it.asset(firewall)).satisfies((entry) -> {
			assertThat(entry.value().location()).isEqualTo("Branch office");
			assertThat(entry.value().attestedOn()).isEqualTo(LocalDate.parse("2027-03-03"));
			assertThat(entry.reason()).startsWith("Attested in " + this.it.key).contains("It is used for more");
		});
		assertThat(this.it.asset(tape)).satisfies((entry) -> {
			assertThat(entry.retired()).isTrue();
			assertThat(entry.author()).isEqualTo("cao");
			assertThat(entry.reason()).contains(this.it.key, Attestation.REASON);
		});
		assertThat(this.messages.sentBy(this.it.key)).isEmpty();
	}

	@Test
	void raisesANonconformityForWhatIsMissingOnEitherWay() {
		var server = this.it.owns("bo", "Server");
		var firewall = this.it.owns("bo", "Firewall");
		var run = this.it.begins().run();

		this.it.attests("bo").samples(server, List.of(firewall), List.of("Modem"));

		assertThat(run).isEnded()
			.hasPassed("corrective-action-requested", "missing-assets-reported")
			.hasNotPassed("assets-attested", "assign-owners", "settle-open-assets");
		assertThat(this.messages.sentBy(this.it.key)).extracting(Message::name).containsExactly("capaRequested");
		var raised = this.nonconformities.get(new NonconformityId((String) variable("nonconformity")));
		assertThat(raised.statement()).isEqualTo("In use but not in the register of assets: Modem (Cellar). "
				+ "In the register of assets but not found: %s Firewall.".formatted(firewall));
		assertThat(raised.requirement()).isEqualTo("A.5.9");
		assertThat(raised.source()).isEqualTo(Source.CONTROL_CHECK);
		assertThat(raised.sourceReference()).isEqualTo(this.it.key);
	}

	@Test
	void givesOrphansAnOwnerOrTakesThemOutOfUse() {
		var server = this.it.owns("bo", "Server");
		var nobodys = this.it.owns(null, "Scanner");
		var old = this.it.owns(null, "Plotter");
		var left = this.it.owns("cao2", "Printer");
		this.staff.leaves("cao2");
		var run = this.it.begins().run();
		assertThat(this.it.cycle.open(this.it.key)).containsExactly("attest-assets");

		this.it.attests("bo");
		assertThat(run).isWaitingAt("assign-owners").hasNotPassed("draw-sample");
		assertThat(this.it.rows("ism", "assign-owners", "orphans"))
			.extracting((row) -> row.get("asset"), (row) -> row.get("why"))
			.containsExactly(tuple(nobodys, "Has no owner"), tuple(old, "Has no owner"),
					tuple(left, "Name of cao2 does not work here any more"));
		this.it
			.assigns(Attestation.assign(nobodys, "cao"), Attestation.assign(left, "syso"),
					Map.of("asset", old, "decision", "retire", "reason", Attestation.REASON))
			.samples(server, List.of(), List.of());

		assertThat(run).isEnded().hasPassed("assets-attested").hasNotPassed("settle-open-assets");
		assertThat(this.it.asset(nobodys)).satisfies((entry) -> {
			assertThat(entry.value().owner()).isEqualTo("cao");
			assertThat(entry.value().attestedOn()).as("not yet attested by its owner").isNull();
			assertThat(entry.author()).isEqualTo("ism");
		});
		assertThat(this.it.asset(left).value().owner()).isEqualTo("syso");
		assertThat(this.it.asset(old).retired()).isTrue();
	}

	@Test
	void whoeverLeavesMeanwhileHandsOnTheTaskAndTheAssets() {
		var server = this.it.owns("cao", "Server");
		this.it.begins();

		this.staff.leaves("cao");
		this.it.cycle.handsOver();
		this.it.attests("cao2");

		assertThat(this.it.run()).isWaitingAt("assign-owners");
		this.it.assigns(Attestation.assign(server, "cao2")).samples(server, List.of(), List.of());
		assertThat(this.it.asset(server)).satisfies((entry) -> {
			assertThat(entry.value().owner()).isEqualTo("cao2");
			assertThat(entry.value().attestedOn()).isEqualTo(LocalDate.parse("2027-03-03"));
			assertThat(entry.author()).isEqualTo("cao2");
		});
	}

	@Test
	void asksTheIsmsManagerWhereNobodyStandsInForAnOwner() {
		this.it.owns("cao", "Server");
		this.it.begins();
		var task = this.it.taskOf("cao", "attest-assets");

		this.staff.leaves("cao2");
		this.staff.leaves("cao");
		this.it.cycle.handsOver();

		assertThat(this.it.cycle.engine()
			.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey("resolve-assignment:%s-1".formatted(task.id()))
			.count()).isEqualTo(1);
		assertThat(this.it.cycle.open(this.it.key)).containsExactly("attest-assets");
	}

	@Test
	void leavesWhatWasChangedMeanwhileToTheRegisterAndTellsIt() {
		var server = this.it.owns("bo", "Server");
		var firewall = this.it.owns("bo", "Firewall");
		var noted = this.it.owns("bo", "Switch");
		var gone = this.it.owns("bo", "Hub");
		var run = this.it.begins().run();
		this.it.attests("bo", Attestation.change(firewall, "criticality", "low"), Attestation.retire(gone));
		this.it.changes(server, "classification", Asset.Classification.CONFIDENTIAL);
		this.it.changes(firewall, "criticality", Asset.Criticality.CRITICAL);
		this.it.changes(noted, "notes", "Has a new fan");
		this.it.assets.retire(gone, 1, "ism", "Seen in the skip");

		this.it.samples(server, List.of(), List.of());

		assertThat(run).isWaitingAt("settle-open-assets").hasNotPassed("judge-completeness");
		assertThat(this.it.rows("ism", "settle-open-assets", "unsettled"))
			.extracting((row) -> row.get("asset"), (row) -> row.get("said"), (row) -> row.get("why"))
			.containsExactly(tuple(server, "confirm", "Changed meanwhile by ism: classification"), tuple(firewall,
					"change: It is used for more than before.", "Changed meanwhile by ism: criticality"));
		assertThat(this.it.asset(server)).satisfies((entry) -> {
			assertThat(entry.version()).isEqualTo(2);
			assertThat(entry.value().attestedOn()).isNull();
		});
		assertThat(this.it.asset(firewall).value().criticality()).isEqualTo(Asset.Criticality.CRITICAL);
		assertThat(this.it.asset(noted).value()).satisfies((asset) -> {
			assertThat(asset.notes()).isEqualTo("Has a new fan");
			assertThat(asset.attestedOn()).isEqualTo(LocalDate.parse("2027-03-03"));
		});
		assertThat(this.it.asset(gone).reason()).isEqualTo("Seen in the skip");
		var row = Map.<String, Object>of("settled", "right", "remark", "Talked to the owner, the register is right.");
		this.it.completes("ism", "settle-open-assets",
				Map.of("unsettled", List.of(with(row, "asset", server), with(row, "asset", firewall))));
		assertThat(run).isEnded().hasPassed("settle-open-assets", "assets-attested");
	}

	@Test
	void givesNothingToAnOwnerWhoLeftBeforeTheRegisterIsWritten() {
		var server = this.it.owns("bo", "Server");
		var run = this.it.begins().run();
		this.it.attests("bo", Attestation.change(server, "newOwner", "cao"));
		this.staff.leaves("cao");

		this.it.samples(server, List.of(), List.of());

		assertThat(run).isWaitingAt("settle-open-assets");
		assertThat(this.it.asset(server).value().owner()).isEqualTo("bo");
		this.it.settles(server);
		assertThat(run).isEnded();
	}

	@Test
	void tellsWhatNeedsMoreProtectionAndRestoresItMoreOften(@Autowired Calendar calendar, @Autowired Bench bench,
			@Autowired ApplicationContext context) {
		try {
			var server = this.it.owns("bo", "Server");
			var laptop = this.it.owns("bo", "Laptop");
			this.it.begins()
				.attests("bo", Attestation.change(server, "criticality", "critical"),
						Attestation.change(laptop, "criticality", "low"));
			assertThat((Map<?, ?>) variable("sample")).extracting("raised")
				.isEqualTo(server + " Server: criticality high → critical");

			this.it.samples(laptop, List.of(), List.of());

			assertThat(this.messages.sentBy(this.it.key)).singleElement().satisfies((message) -> {
				assertThat(message.name()).isEqualTo("assetCriticalityChanged");
				assertThat(message.payload()).containsEntry("asset", server);
			});
			assertThat(steps("update-register")).contains(tuple("Newly critical", server + " Server"),
					tuple("Raised", server + " Server: criticality high → critical"), tuple("Changed", "2"));
			((Tick) context.getBean("inStep")).run();
			assertThat(calendar.entries()).filteredOn((entry) -> server.equals(entry.number()))
				.extracting((entry) -> entry.interval().toString())
				.containsExactly("P3M");
		}
		finally {
			bench.clear();
		}
	}

	@Test
	void aRegisterWithoutAssetsIsTriedAllTheSame() {
		var run = this.it.begins().run();
		assertThat(run).isWaitingAt("sample-completeness").hasNotPassed("assign-owners");

		this.it.samples(null, List.of(), List.of());

		assertThat(run).isEnded().hasPassed("missing-assets-reported").hasNotPassed("assets-attested");
	}

	@Test
	void whatChanceDrewCanBeDrawnAgainAndIsOfOthers() {
		var mine = this.it.owns("ism", "Own laptop");
		IntStream.range(0, 30).forEach((number) -> this.it.owns("bo", "Server " + number));
		this.it.begins().attests("bo").attests("ism");

		var drawn = this.it.rows("ism", "sample-completeness", "toFind")
			.stream()
			.map((row) -> (String) row.get("asset"))
			.toList();
		var sample = (Map<?, ?>) variable("sample");
		var all = this.it.assets.all().map((entry) -> entry.id()).filter((number) -> !number.equals(mine)).toList();
		assertThat(drawn).hasSize(6)
			.doesNotContain(mine)
			.isEqualTo(new Sample((String) sample.get("seed"), this.it.key).of(all, 31));
		assertThat(new Sample("another", this.it.key).of(all, 31)).isNotEqualTo(drawn);
		assertThat(steps("list-assets-per-owner")).extracting((answer) -> answer.toList().get(0)).contains("Per owner");
		assertThat(this.evidence.verify(this.it.key).isSound()).isTrue();
	}

	@Test
	@Timeout(60)
	void threeHundredAssetsOfThirtyOwnersAndOneWhoOwnsMostOfThem() {
		var owners = List.of("tm", "tm2", "ism", "ism2", "la", "la2", "apm", "apm2", "ver", "ver2", "cao", "cao2", "bo",
				"bo2", "syso", "syso2");
		owners.forEach(this.it::knows);
		IntStream.range(0, 300)
			.forEach((number) -> this.it.owns((number < 240) ? "bo" : owners.get(number % 16), "Asset " + number));
		var run = this.it.begins().run();
		assertThat(this.it.cycle.open(this.it.key)).hasSize(16);

		owners.forEach((owner) -> this.it.attests(owner));
		this.it.samples(this.it.assets.all().findFirst().orElseThrow().id(), List.of(), List.of());

		assertThat(this.it.cycle.open(this.it.key)).isEmpty();
		assertThat(run).isEnded().hasPassed("assets-attested");
		assertThat(this.it.assets.all()).hasSize(300)
			.allMatch((entry) -> LocalDate.parse("2027-03-03").equals(entry.value().attestedOn()));
	}

	private static Map<String, Object> with(Map<String, Object> row, String field, Object value) {
		var changed = new HashMap<>(row);
		changed.put(field, value);
		return changed;
	}

	private Object variable(String name) {
		return this.it.cycle.engine()
			.getHistoryService()
			.createHistoricVariableInstanceQuery()
			.processInstanceId(this.it.cycle.engine()
				.getHistoryService()
				.createHistoricProcessInstanceQuery()
				.processInstanceBusinessKey(this.it.key)
				.singleResult()
				.getId())
			.variableName(name)
			.singleResult()
			.getValue();
	}

	private List<Tuple> steps(String step) {
		return this.evidence.of(this.it.key, 0, 50)
			.items()
			.stream()
			.filter((record) -> record.kind() == Kind.STEP_DONE && step.equals(record.step()))
			.flatMap((EvidenceRecord record) -> this.words.answers(record).stream())
			.map((WrittenAnswer answer) -> tuple(answer.label(), answer.text()))
			.toList();
	}

}
