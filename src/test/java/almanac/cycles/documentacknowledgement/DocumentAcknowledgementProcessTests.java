package almanac.cycles.documentacknowledgement;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import almanac.acknowledgement.Campaign;
import almanac.acknowledgement.Campaigns;
import almanac.engine.Cycles;
import almanac.engine.Message;
import almanac.engine.Messages;
import almanac.engine.ProcessTest;
import almanac.engine.Staff;
import almanac.engine.TestCycle;
import almanac.engine.Tick;
import almanac.evidence.EvidenceRecords;
import almanac.registers.documents.Document;
import almanac.registers.kit.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest
class DocumentAcknowledgementProcessTests {

	private static final String HASH = "ab".repeat(32);

	@Autowired
	TestCycle cycle;

	@Autowired
	Campaigns campaigns;

	@Autowired
	Cycles cycles;

	@Autowired
	Messages messages;

	@Autowired
	EvidenceRecords evidence;

	@Autowired
	Staff staff;

	private Tick tick;

	private String key;

	@BeforeEach
	void begin(@Autowired Register<Document> documents, @Autowired JdbcClient jdbc,
			@Autowired ApplicationContext context) {
		this.tick = (Tick) context.getBean("readerTick");
		List.of("bo", "bo2", "syso", "syso2").forEach((it) -> {
			if (jdbc.sql("select count(*) from person where id = ?").param(it).query(Integer.class).single() == 0) {
				jdbc.sql("insert into person (id, created_at) values (?, current_timestamp)").param(it).update();
			}
		});
		var document = documents.add(null,
				documents.type()
					.of(Map.of("title", "Backup procedure", "kind", Document.Kind.PROCEDURE, "edition", "1.5",
							"classification", Document.Classification.INTERNAL, "state", Document.State.IN_FORCE)),
				"ism", "For a test")
			.id();
		this.key = "document-acknowledgement:" + UUID.randomUUID();
		this.cycles.start("document-acknowledgement", this.key, null,
				Map.of("document", document, "edition", "1.5", "sha256", HASH, "audience", "roles", "audienceRoles",
						List.of("BO", "SYSO"), "acknowledgeBy", "2027-04-02"));
		this.cycle.proceeds(this.key);
	}

	@Test
	void closesAsSoonAsEverybodyHasAnswered() {
		var run = this.cycle.instance(this.key);

		List.of("bo", "bo2", "syso").forEach(this::acknowledges);
		assertThat(run).isWaitingAt("wait-for-answers");
		assertThat(this.campaigns.count(this.key)).isEqualTo(new Campaigns.Count(3, 4));
		acknowledges("syso2");
		this.cycle.proceeds(this.key);
		this.cycle.proceeds(this.key);

		assertThat(run).isEnded()
			.hasPassed("everybody-answered", "acknowledgement-closed")
			.hasNotPassed("deadline-reached", "settle-missing");
		assertThat(this.messages.sentBy(this.key)).extracting(Message::name).containsExactly("ackCampaignClosed");
		assertThat(this.evidence.of(this.key, 0, 50).items())
			.anySatisfy((it) -> assertThat(it.content()).contains("syso2", "2027-03-03T09:00:00Z", "login"));
	}

	@Test
	void asksAtTheDeadlineWhyOfWhomNothingWasHeardAndCountsNoneOfThem() {
		var run = this.cycle.instance(this.key);
		List.of("bo", "bo2", "syso").forEach(this::acknowledges);

		this.cycle.dateArrives(this.key);
		this.cycle.proceeds(this.key);
		assertThat(run).isWaitingAt("settle-missing");
		var task = this.cycle.task(this.key, "settle-missing");
		assertThat(this.cycle.refuses("ism", task, Map.of("missing", List.of()))).isNotEmpty();
		this.cycle.completes("ism", task, Map.of("missing", List.of(Map.of("person", "syso2", "name", "Name of syso2",
				"exception", "leave", "reason", "On parental leave until June."))));
		this.cycle.proceeds(this.key);

		assertThat(run).isEnded().hasPassed("deadline-reached", "settle-missing", "acknowledgement-closed");
		assertThat(this.campaigns.count(this.key)).isEqualTo(new Campaigns.Count(3, 4));
		assertThat(this.campaigns.lineOf(this.key, "syso2").orElseThrow()).satisfies((it) -> {
			assertThat(it.exemption()).isEqualTo("leave");
			assertThat(it.acknowledgedAt()).isNull();
		});
		assertThat(this.campaigns.acknowledge(this.campaigns.lineOf(this.key, "syso2").orElseThrow(), HASH, "link"))
			.as("after the list was closed")
			.isFalse();
	}

	@Test
	void whoLeavesDoesNotCountAndStaysWithTheDay() {
		this.staff.leaves("syso2");

		this.tick.run();

		assertThat(this.campaigns.lineOf(this.key, "syso2").orElseThrow().leftOn()).isEqualTo("2027-03-03");
		assertThat(this.campaigns.count(this.key).of()).isEqualTo(3);
		assertThat(this.campaigns.acknowledge(this.campaigns.lineOf(this.key, "syso2").orElseThrow(), HASH, "link"))
			.isFalse();
	}

	@Test
	void whoComesBackIsAskedAgain() {
		this.staff.leaves("syso2");
		this.tick.run();
		this.staff.joins("syso2");

		this.tick.run();

		assertThat(this.campaigns.lineOf(this.key, "syso2").orElseThrow().isMissing()).isTrue();
		assertThat(this.campaigns.count(this.key).of()).isEqualTo(4);
		assertThat(this.campaigns.waitingFor("syso2")).extracting(Campaign::run).contains(this.key);
	}

	/** Nobody would say why there is no answer. */
	@Test
	void whoJoinsAfterTheCountIsNotAsked(@Autowired JdbcClient jdbc) {
		jdbc.sql("delete from acknowledgement where run = ? and person = 'bo2'").param(this.key).update();
		this.cycle.dateArrives(this.key);
		this.cycle.proceeds(this.key);

		this.tick.run();

		assertThat(this.cycle.open(this.key)).containsExactly("settle-missing");
		assertThat(this.campaigns.lineOf(this.key, "bo2")).isEmpty();
	}

	@Test
	void whoJoinsIsAskedToo(@Autowired JdbcClient jdbc) {
		jdbc.sql("delete from acknowledgement where run = ? and person = 'bo2'").param(this.key).update();

		this.tick.run();
		this.tick.run();

		assertThat(this.campaigns.lineOf(this.key, "bo2").orElseThrow().joined()).isTrue();
		assertThat(this.campaigns.count(this.key).of()).isEqualTo(4);
	}

	@Test
	void anotherFileIsNotAcknowledged() {
		var line = this.campaigns.lineOf(this.key, "bo").orElseThrow();

		assertThat(this.campaigns.acknowledge(line, "cd".repeat(32), "link")).isFalse();

		assertThat(this.campaigns.count(this.key).acknowledged()).isZero();
	}

	private void acknowledges(String person) {
		assertThat(this.campaigns.acknowledge(this.campaigns.lineOf(this.key, person).orElseThrow(), HASH, "login"))
			.isTrue();
	}

}
