package almanac.calendar;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

import almanac.catalogue.Anchor;
import almanac.catalogue.Cycle;
import almanac.catalogue.Rhythm;
import almanac.engine.Cycles;
import almanac.engine.Tasks;
import almanac.evidence.EvidenceRecord;
import almanac.evidence.EvidenceRecords;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.nonconformities.NonconformityId;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cycles made up for a test, in a calendar whose days pass as the test says.
 */
@TestComponent
public class Bench {

	static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	private static final String MODEL = """
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
					xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
				<process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P30D">
					<startEvent id="begun"/>
					<sequenceFlow id="a" sourceRef="begun" targetRef="do-it"/>
					<userTask id="do-it" name="%s" camunda:candidateGroups="ISM" camunda:formRef="%s-do-it"
							camunda:formRefBinding="deployment"/>
					<sequenceFlow id="b" sourceRef="do-it" targetRef="ended"/>
					<endEvent id="ended"/>
				</process>
			</definitions>""";

	private static final String FORM = """
			{"id": "%s-do-it", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
			"executionPlatformVersion": "7.24.0", "components": []}""";

	final ProcessEngine engine;

	final Cycles cycles;

	final Tasks tasks;

	final DueRuns ticks;

	final Entries entries;

	final Occurrences occurrences;

	final Calendar calendar;

	final Seeding seeding;

	final EvidenceRecords evidence;

	final Nonconformities nonconformities;

	final JdbcClient jdbc;

	private final List<String> deployments = new ArrayList<>();

	Bench(ProcessEngine engine, Cycles cycles, Tasks tasks, DueRuns ticks, Entries entries, Occurrences occurrences,
			Calendar calendar, Seeding seeding, EvidenceRecords evidence, Nonconformities nonconformities,
			JdbcClient jdbc) {
		this.engine = engine;
		this.cycles = cycles;
		this.tasks = tasks;
		this.ticks = ticks;
		this.entries = entries;
		this.occurrences = occurrences;
		this.calendar = calendar;
		this.seeding = seeding;
		this.evidence = evidence;
		this.nonconformities = nonconformities;
		this.jdbc = jdbc;
	}

	/** Six in the morning there, and a bit. */
	void on(String day) {
		on(LocalDate.parse(day));
	}

	void on(LocalDate day) {
		ClockUtil.setCurrentTime(Date.from(day.atTime(6, 1).atZone(ZONE).toInstant()));
	}

	void at(String instant) {
		ClockUtil.setCurrentTime(Date.from(Instant.parse(instant)));
	}

	void deploy(String cycle, String task) {
		this.deployments.add(this.engine.getRepositoryService()
			.createDeployment()
			.addInputStream("processes/" + cycle + ".bpmn", stream(MODEL.formatted(cycle, cycle, task, cycle)))
			.addInputStream("forms/" + cycle + "/do-it.form", stream(FORM.formatted(cycle)))
			.deploy()
			.getId());
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	static Cycle cycle(String id, String interval, Anchor anchor, String first) {
		return new Cycle(id, id, null, List.of(), "Proves that cycles come round.", "ISM",
				new Rhythm(Period.parse(interval), anchor, Period.parse(first), Period.ofDays(10), Period.ofDays(5),
						null),
				List.of());
	}

	/** A deployed cycle in the calendar that starts first on that day. */
	Entry planned(String id, String interval, Anchor anchor, String first) {
		deploy(id, "Do it");
		return undeployed(id, interval, anchor, first);
	}

	Entry undeployed(String id, String interval, Anchor anchor, String first) {
		var today = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE);
		var days = LocalDate.parse(first).toEpochDay() - today.toEpochDay();
		this.seeding.seed(cycle(id, interval, anchor, "P" + days + "D"));
		return entry(id);
	}

	Entry entry(String cycle) {
		return this.entries.all().stream().filter((it) -> it.cycle().equals(cycle)).findFirst().orElseThrow();
	}

	Occurrence run(String businessKey) {
		return this.occurrences.find(businessKey).orElseThrow();
	}

	/** As lines: key, state, planned start. */
	List<String> runs(String cycle) {
		return this.occurrences.of(entry(cycle).id())
			.stream()
			.map((it) -> it.businessKey() + " " + it.state().code() + " " + it.plannedStart())
			.sorted()
			.toList();
	}

	/** Why its versions came to be, newest first. */
	List<String> history(String cycle) {
		return this.entries.history(entry(cycle).id()).stream().map(Entry::reason).toList();
	}

	/** How many runs of the cycle the engine ever knew. */
	long instances(String cycle) {
		return this.engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey(cycle).count();
	}

	/** Ids of the runs of a cycle that are under way. */
	List<String> instancesOf(String cycle) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey(cycle)
			.list()
			.stream()
			.map((it) -> it.getId())
			.toList();
	}

	void deletes(String instance) {
		this.engine.getRuntimeService().deleteProcessInstance(instance, "test is over");
	}

	void completes(String businessKey) {
		this.tasks.openIn(businessKey).forEach((it) -> this.tasks.complete(it.id(), "ism", Map.of()));
	}

	List<Nonconformity> raised() {
		return this.jdbc.sql("select id from nonconformity where raised_by = 'Calendar' order by id")
			.query(String.class)
			.list()
			.stream()
			.map((it) -> this.nonconformities.get(new NonconformityId(it)))
			.toList();
	}

	/** Kinds of the records; evidence of other tests stays, under other instances. */
	List<String> evidence(String businessKey) {
		assertSound(businessKey);
		var instance = this.occurrences.find(businessKey).map(Occurrence::instance).orElse(businessKey);
		return this.evidence.of(businessKey, 0, 200)
			.items()
			.stream()
			.filter((it) -> it.instanceId().equals(instance))
			.map((it) -> it.kind().code())
			.toList();
	}

	EvidenceRecord lastRecord(String businessKey) {
		var all = this.evidence.of(businessKey, 0, 50).items();
		return all.get(all.size() - 1);
	}

	private void assertSound(String businessKey) {
		if (!this.evidence.verify(businessKey).isSound()) {
			throw new AssertionError("Evidence of %s is broken".formatted(businessKey));
		}
	}

	Change change(Entry it, LocalDate nextStart, boolean onward) {
		return new Change(it.interval().toString(), it.anchor().code(), nextStart, onward, it.lead().toString(),
				it.grace().toString(), it.owner(), it.active(), "Because this is a test of the calendar.");
	}

	/**
	 * Half a year in which some did and some did not do what was planned; it is 10 July
	 * 2027 then.
	 * @return the entry of which one run was missed, one was late and one is under way
	 */
	public long halfAYear() {
		on("2027-01-04");
		planned("access-review", "P2M", Anchor.FIXED, "2027-01-31");
		planned("exercise", "P5M", Anchor.AFTER_COMPLETION, "2027-02-15");
		planned("log-check", "P4D", Anchor.FIXED, "2027-01-05");
		var review = planned("management-review", "P1Y", Anchor.FIXED, "2027-11-15");
		planned("policy-review", "P1Y", Anchor.FIXED, "2027-08-02");
		this.calendar.change(review.id(), 1, change(review, LocalDate.parse("2027-12-06"), false), "ism");
		for (var day = LocalDate.parse("2027-01-05"); day
			.isBefore(LocalDate.parse("2027-07-11")); day = day.plusDays(1)) {
			on(day);
			if (day.getMonthValue() != 5) {
				this.ticks.run();
				completes("log-check:" + day.minusDays(2));
			}
			if (day.getDayOfMonth() == 12) {
				completes("access-review:2027-01");
				completes("exercise:2027-02");
			}
		}
		completes("access-review:2027-05");
		return entry("access-review").id();
	}

	/** Nothing of this test stays for the next one. */
	public void clear() {
		raised().forEach((it) -> this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(it.businessKey())
			.list()
			.forEach((run) -> this.engine.getRuntimeService().deleteProcessInstance(run.getId(), "test is over")));
		this.deployments.forEach((it) -> this.engine.getRepositoryService().deleteDeployment(it, true));
		this.deployments.clear();
		List.of("nonconformity_version where nonconformity_id in (select id from nonconformity where raised_by = 'Calendar')",
				"nonconformity where raised_by = 'Calendar'", "calendar_occurrence", "calendar_entry_version",
				"calendar_entry", "calendar_seeded")
			.forEach((it) -> this.jdbc.sql("delete from " + it).update());
	}

}
