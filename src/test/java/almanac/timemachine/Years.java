package almanac.timemachine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import almanac.RunningAlmanac;
import almanac.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo company for years in which nobody does anything: what has to start, be missed,
 * be told and climb is worked out here once more, from what the calendar and the tasks
 * say, by other means than the program's.
 */
final class Years implements AutoCloseable {

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	private static final String FIRST_STEP = "Plan restore";

	private static final LocalTime MORNING = LocalTime.of(6, 0);

	private final ObjectMapper json = new ObjectMapper();

	private final Path home;

	private final List<JsonNode> plan;

	private final Instant begin;

	private RunningAlmanac almanac;

	private Instant now;

	/** When nothing ran, from and to. */
	private final TreeMap<Instant, Instant> down = new TreeMap<>();

	/** What the first step of a restore test is called, by when that began. */
	private final TreeMap<Instant, String> renamed = new TreeMap<>();

	private Path models = Path.of("target/classes");

	/** The company begins on that day, whatever day it is today. */
	Years(Path home, LocalDate first) {
		this.home = home;
		beginsAt(first.atTime(9, 0).atZone(ZONE).toInstant());
		this.renamed.put(Instant.MIN, FIRST_STEP);
		this.almanac = start();
		this.now = Instant.parse(forward("PT1H").get("to").asText());
		this.begin = this.now;
		this.plan = items("/api/calendar/entries?size=200");
	}

	/** How many entries. */
	int thePlanFollowsTheCatalogue() {
		var catalogue = new PlanByCatalogue((it) -> items("/api/registers/%s?size=200".formatted(it)));
		assertThat(this.plan.stream().map(PlanByCatalogue::line)).as("the calendar on its first day")
			.containsExactlyInAnyOrderElementsOf(catalogue.entries());
		this.plan.forEach((it) -> catalogue.firstStart(it, day(this.begin))
			.ifPresent((day) -> assertThat(it.get("nextStart").asText()).as("%s", it).isEqualTo(day.toString())));
		return this.plan.size();
	}

	/**
	 * What Flyway runs once the tables are there, before anybody asks what time it is.
	 */
	private void beginsAt(Instant moment) {
		try {
			Files.writeString(Files.createDirectories(this.home.resolve("clock")).resolve("afterMigrate.sql"), """
					insert into clock_ahead (id, millis) select 1, %d where not exists (select 1 from clock_ahead);
					""".formatted(Duration.between(Instant.now(), moment).toMillis()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private RunningAlmanac start() {
		return RunningAlmanac.startWith(this.models, this.home, "--spring.profiles.active=demo",
				"--camunda.bpm.job-execution.lock-time-in-millis=3000",
				"--spring.flyway.locations=classpath:db/migration,classpath:db/vendor/{vendor},filesystem:"
						+ this.home.resolve("clock"));
	}

	/** The first entries that come round every three months, from these days on. */
	void startOn(LocalDate... days) {
		var quarterly = this.plan.stream()
			.filter((it) -> it.get("interval").asText().equals("P3M") && it.hasNonNull("nextStart"))
			.toList();
		for (var index = 0; index < days.length; index++) {
			var it = (ObjectNode) quarterly.get(index);
			it.put("nextStart", days[index].toString());
			it.put("anchor", "fixed");
			ask("PUT", "/api/calendar/" + it.get("id").asLong(),
					"""
							{"version": %d, "interval": "P3M", "anchor": "fixed", "nextStart": "%s", "series": "onward",
							 "lead": "%s", "grace": "%s", "owner": "%s", "active": true, "reason": "A day that few calendars have."}
							"""
						.formatted(it.get("version").asInt(), days[index], it.get("lead").asText(),
								it.get("grace").asText(), it.get("owner").asText()));
		}
	}

	void pass(Period period) {
		for (var left = period.toTotalMonths(); left > 0; left--) {
			this.now = Instant.parse(forward("P1M").get("to").asText());
		}
		if (period.getDays() > 0) {
			this.now = Instant.parse(forward("P" + period.getDays() + "D").get("to").asText());
		}
	}

	/** Ends it at once and starts it again. */
	void kill() {
		this.almanac.kill();
		this.almanac = start();
	}

	/**
	 * Ends it at once and starts it again with a changed clock and a changed cycle, whose
	 * first step has another name from now on.
	 */
	void killAndUpgrade(String name) {
		var changed = this.home.resolve("models-" + this.renamed.size());
		copy("processes", changed);
		copy("forms", changed);
		rewrite(changed.resolve("processes/isms-calendar.bpmn"), "One part after the other", name);
		rewrite(changed.resolve("processes/restore-test.bpmn"), "name=\"" + FIRST_STEP + "\"", "name=\"" + name + "\"");
		this.models = changed;
		this.renamed.put(this.now, name);
		kill();
	}

	private static void copy(String folder, Path to) {
		var from = Path.of("target/classes");
		try (var files = Files.walk(from.resolve(folder))) {
			for (var file : files.filter(Files::isRegularFile).toList()) {
				var copy = to.resolve(from.relativize(file));
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void rewrite(Path file, String before, String after) {
		try {
			var text = Files.readString(file);
			assertThat(text).contains(before);
			Files.writeString(file, text.replace(before, after));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How many runs that go on with the model they began with. */
	int everyRunKeepsItsModel() {
		var kept = items("/api/tasks?all&size=200").stream()
			.filter((it) -> it.get("cycle").asText().equals("restore-test"))
			.toList();
		assertThat(kept).allSatisfy((it) -> assertThat(it.get("name").asText()).as("%s", it)
			.isEqualTo(this.renamed.floorEntry(moment(it, "created")).getValue()));
		assertThat(kept.stream().map((it) -> it.get("name").asText())).containsAll(this.renamed.values());
		return kept.size();
	}

	/** Days on which a run started, at six in the organisation's zone. */
	List<LocalDate> daysOfPunctualStarts() {
		return started().map((it) -> moment(it, "actualStart").atZone(ZONE))
			.filter((it) -> it.toLocalTime().truncatedTo(ChronoUnit.MINUTES).equals(MORNING))
			.map(ZonedDateTime::toLocalDate)
			.toList();
	}

	/** What is in the outbox. */
	int letters() {
		return ask("GET", "/api/outbox?size=1", null).get("total").asInt();
	}

	/** Ends it and starts it again so much later. */
	void away(Duration duration) {
		this.almanac.stop();
		try (var connection = DriverManager.getConnection("jdbc:h2:file:%s/almanac".formatted(this.home), "sa", "");
				var sql = connection.createStatement()) {
			assertThat(sql.executeUpdate("update clock_ahead set millis = millis + " + duration.toMillis())).isOne();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		this.almanac = start();
		var back = Instant.parse(forward("PT1H").get("from").asText());
		this.down.put(this.now, back);
		this.now = back.plus(Duration.ofHours(1));
	}

	/**
	 * From tomorrow on, for so many days; says who has which task before, with them away,
	 * and when they are back.
	 */
	void areAway(List<String> people, int days) {
		var before = holders();
		var today = day(this.now);
		people.forEach((it) -> ask("POST", "/api/registers/absences", """
				{"value": {"occasion": "Leave", "person": "%s", "starts": "%s", "ends": "%s"}, "reason": "On leave"}
				""".formatted(it, today.plusDays(1), today.plusDays(days))));
		assertThat(before.values()).as("somebody who goes has something to do").containsAnyElementsOf(people);

		pass(Period.ofDays(3));
		assertThat(holders().values()).as("who is away has nothing to do").doesNotContainAnyElementsOf(people);

		pass(Period.ofDays(days));
		assertThat(holders()).as("who is back has everything back").containsAllEntriesOf(before);
	}

	/** By task. */
	private Map<String, String> holders() {
		var holders = new TreeMap<String, String>();
		items("/api/tasks?all&size=200")
			.forEach((it) -> holders.put(it.get("id").asText(), it.get("assignee").asText()));
		return holders;
	}

	private JsonNode forward(String advance) {
		return ask("POST", "/api/demo/time", "{\"advance\":\"%s\"}".formatted(advance));
	}

	/** How many runs started. */
	int everyRunStartedAsPlanned() {
		var found = new ArrayList<String>();
		started().forEach((it) -> {
			var at = moment(it, "actualStart");
			found.add(it.get("entry").asLong() + " " + day(at));
			if (this.down.values().stream().noneMatch((back) -> day(back).equals(day(at)))) {
				assertThat(at.atZone(ZONE).toLocalTime()).as("%s", it).isBetween(MORNING, MORNING.plusMinutes(2));
			}
		});
		var expected = new ArrayList<String>();
		this.plan.stream()
			.filter((it) -> it.get("active").asBoolean() && it.hasNonNull("nextStart"))
			.forEach((it) -> starts(it).forEach((day) -> expected.add(it.get("id").asLong() + " " + day)));
		assertThat(found).as("starts").containsExactlyInAnyOrderElementsOf(expected);
		return found.size();
	}

	private Stream<JsonNode> started() {
		return runs().filter((it) -> it.hasNonNull("actualStart"))
			.filter((it) -> moment(it, "actualStart").isAfter(this.begin));
	}

	/** Where the end counts, there is one run only: nobody ends it. */
	private Set<LocalDate> starts(JsonNode entry) {
		var first = LocalDate.parse(entry.get("nextStart").asText());
		var interval = Period.parse(entry.get("interval").asText());
		var most = entry.get("anchor").asText().equals("fixed") ? Integer.MAX_VALUE : 1;
		var starts = new TreeSet<LocalDate>();
		var late = new TreeMap<Instant, LocalDate>();
		for (var step = 0; step < most; step++) {
			var at = first.plus(interval.multipliedBy(step)).atTime(MORNING).atZone(ZONE).toInstant();
			if (at.isAfter(this.now)) {
				break;
			}
			var seen = seen(at);
			if (seen.equals(at)) {
				starts.add(day(at));
			}
			else {
				late.put(seen, day(seen));
			}
		}
		starts.addAll(late.values());
		return starts;
	}

	/** How many runs were missed. */
	int everyRunNobodyFinishedIsMissed() {
		var missed = 0;
		for (var run : runs().toList()) {
			var over = LocalDate.parse(run.get("graceUntil").asText()).plusDays(1).atStartOfDay(ZONE).toInstant();
			var finished = run.hasNonNull("actualFinish");
			if (!finished && over.isBefore(this.now)) {
				missed++;
				assertThat(run.hasNonNull("missedAt")).as("%s is missed", run).isTrue();
				assertThat(run.get("nonconformity").asText()).as("%s", run).startsWith("NC-");
			}
			else {
				assertThat(run.hasNonNull("missedAt") && moment(run, "missedAt").isAfter(this.begin)).as("%s", run)
					.isFalse();
			}
		}
		return missed;
	}

	/** How many rungs were told. */
	int everyOpenTaskClimbedItsLadder() {
		var told = 0;
		for (var task : items("/api/tasks?all&size=200")) {
			if (!task.hasNonNull("due")) {
				continue;
			}
			var created = moment(task, "created");
			var since = created.isAfter(this.begin) ? created : this.begin;
			var expected = rungs(moment(task, "due")).filter((it) -> it.getValue().isAfter(since)).toList();
			var rungs = new LinkedHashMap<String, String>();
			expected.forEach((it) -> rungs.put(it.getKey(),
					it.getValue() + " " + (isOvertaken(it, expected) ? "skipped" : "sent")));
			var found = new LinkedHashMap<String, String>();
			ask("GET", "/api/tasks/" + task.get("id").asText() + "/ladder", null).get("rungs").forEach((it) -> {
				var at = moment(it, "at");
				if (!it.get("state").asText().equals("to-come") && at.isAfter(since)) {
					found.put(it.get("level").asText() + it.get("round").asInt(), at + " " + it.get("state").asText());
				}
			});
			assertThat(found).as("%s, opened %s, due %s", task.get("name"), created, task.get("due"))
				.containsExactlyInAnyOrderEntriesOf(rungs);
			told += (int) found.values().stream().filter((it) -> it.endsWith("sent")).count();
		}
		return told;
	}

	/** A higher one fell in the same time in which nothing ran. */
	private boolean isOvertaken(Map.Entry<String, Instant> rung, List<Map.Entry<String, Instant>> all) {
		return !seen(rung.getValue()).equals(rung.getValue()) && all.stream()
			.anyMatch((it) -> it.getValue().isAfter(rung.getValue())
					&& seen(it.getValue()).equals(seen(rung.getValue())));
	}

	private Stream<Map.Entry<String, Instant>> rungs(Instant due) {
		var once = Stream.of(Map.entry("remind0", at(due, -3)), Map.entry("due0", at(due, 0)),
				Map.entry("supervisor0", at(due, 3)), Map.entry("top0", at(due, 7)));
		var weekly = IntStream.iterate(1, (it) -> it + 1)
			.mapToObj((it) -> Map.entry("top" + it, weeks(at(due, 7), it, due)))
			.takeWhile((it) -> !it.getValue().isAfter(this.now));
		return Stream.concat(once.filter((it) -> !it.getValue().isAfter(this.now)), weekly)
			.sorted(Comparator.comparing(Map.Entry::getValue));
	}

	private static Instant at(Instant due, int businessDays) {
		if (!isEndOfDay(due)) {
			return due.plus(Duration.ofDays(businessDays));
		}
		var day = day(due);
		for (var left = Math.abs(businessDays); left > 0;) {
			day = day.plusDays(Integer.signum(businessDays));
			if (isBusinessDay(day)) {
				left--;
			}
		}
		return day.atTime(MORNING).atZone(ZONE).toInstant();
	}

	private static Instant weeks(Instant first, int count, Instant due) {
		return isEndOfDay(due) ? first.atZone(ZONE).plusWeeks(count).toInstant()
				: first.plus(Duration.ofDays(7L * count));
	}

	private static boolean isEndOfDay(Instant due) {
		return LocalTime.ofInstant(due, ZONE).withNano(0).equals(LocalTime.of(23, 59, 59));
	}

	/** As the calendars of paper in Germany have them. */
	private static boolean isBusinessDay(LocalDate day) {
		var easter = easter(day.getYear());
		var fixed = Set.of("01-01", "05-01", "10-03", "12-25", "12-26");
		var moving = Set.of(easter.minusDays(2), easter.plusDays(1), easter.plusDays(39), easter.plusDays(50));
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !fixed.contains(day.toString().substring(5)) && !moving.contains(day);
	}

	/** After Gauss, for 1900 to 2099. */
	private static LocalDate easter(int year) {
		var d = (19 * (year % 19) + 24) % 30;
		var e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
		var days = d + e;
		if (d == 29 && e == 6) {
			days = 28;
		}
		if (d == 28 && e == 6 && year % 19 > 10) {
			days = 27;
		}
		return LocalDate.of(year, 3, 22).plusDays(days);
	}

	/** When anybody could notice: at once, or when the program was back. */
	private Instant seen(Instant at) {
		var away = this.down.lowerEntry(at);
		return (away != null && !at.isAfter(away.getValue())) ? away.getValue() : at;
	}

	private Stream<JsonNode> runs() {
		return items("/api/calendar?size=200").stream();
	}

	private List<JsonNode> items(String path) {
		var all = new ArrayList<JsonNode>();
		for (var page = 0;; page++) {
			var answer = ask("GET", path + "&page=" + page, null);
			answer.get("items").forEach(all::add);
			if (all.size() >= answer.get("total").asInt() || answer.get("items").isEmpty()) {
				return all;
			}
		}
	}

	private JsonNode ask(String method, String path, String body) {
		var answer = Visitor.of(this.almanac.address("").getPort()).api("ism", method, path, body);
		assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
		try {
			return this.json.readTree(answer.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Instant moment(JsonNode node, String field) {
		return Instant.parse(node.get(field).asText());
	}

	private static LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, ZONE);
	}

	@Override
	public void close() {
		this.almanac.close();
	}

}
