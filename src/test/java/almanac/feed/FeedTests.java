package almanac.feed;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.Visitor;
import almanac.calendar.Bench;
import almanac.engine.UserTask;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import almanac.registers.people.Preferences;
import biweekly.Biweekly;
import biweekly.component.VEvent;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calendar programs read what waits for {@code cao}.
 */
@DemoTest
class FeedTests {

	@LocalServerPort
	int port;

	@Autowired
	DemoCase cases;

	@Autowired
	Bench bench;

	@Autowired
	Feeds feeds;

	@Autowired
	People people;

	@Autowired
	Preferences preferences;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void clear() {
		List.of("cao", "ism").forEach(this.feeds::revoke);
		this.bench.clear();
		ClockUtil.reset();
	}

	@Test
	void theAddressIsShownOnceAndReadByAProgramThatIsNobody() {
		var cao = Visitor.of(this.port).signsIn("cao");
		var task = due("2027-03-12T22:59:59Z");
		cao.submits("/me/feed", Map.of());
		var page = cao.get("/me/feed").body();
		var path = page.replaceAll("(?s).*?value=\"http[^\"]*(/feed/[\\w-]{43}\\.ics)\".*", "$1");

		var answer = Visitor.of(this.port).get(path);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("text/calendar;charset=UTF-8");
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(event(answer, "task-" + task.id())).satisfies((it) -> {
			assertThat(it.getSummary().getValue()).isEqualTo("%s (%s)".formatted(task.name(), number(task)));
			assertThat(it.getDateStart().getValue().hasTime()).isFalse();
			assertThat(day(it.getDateStart().getValue())).isEqualTo("2027-03-12");
			assertThat(day(it.getDateEnd().getValue())).isEqualTo("2027-03-13");
			assertThat(it.getUrl().getValue()).endsWith("/tasks/" + task.id());
		});
		assertThat(cao.get("/me/feed").body()).doesNotContain(".ics").contains("Last read").doesNotContain("never");
	}

	@Test
	void whatCountsInHoursStandsAtItsHour() {
		var task = due("2027-03-12T10:30:00Z");
		ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-03-10T10:00:00Z")));

		var start = event(read(this.feeds.renew("cao")), "task-" + task.id()).getDateStart().getValue();

		assertThat(start.hasTime()).isTrue();
		assertThat(start.toInstant()).isEqualTo("2027-03-12T10:30:00Z");
	}

	@Test
	void whatIsLateStaysInSightUntilToday() {
		var task = due("2027-03-12T22:59:59Z");
		ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-03-16T10:00:00Z")));

		var event = event(read(this.feeds.renew("cao")), "task-" + task.id());

		assertThat(event.getSummary().getValue()).startsWith("Overdue: " + task.name());
		assertThat(day(event.getDateStart().getValue())).isEqualTo("2027-03-12");
		assertThat(day(event.getDateEnd().getValue())).isEqualTo("2027-03-17");
	}

	@Test
	void itTellsWhatToDoAndNotWhatWasFound() {
		var task = due("2027-03-12T22:59:59Z");
		var statement = this.jdbc.sql("select statement from nonconformity_version v where v.nonconformity_id = ?")
			.param(number(task))
			.query(String.class)
			.list()
			.get(0);

		assertThat(read(this.feeds.renew("cao")).body().replaceAll("\\r\\n ", "")).contains(number(task))
			.doesNotContain(statement);
	}

	@Test
	void whoAnswersForACycleSeesItsRunsOfAYear() {
		this.bench.halfAYear();

		var events = events(read(this.feeds.renew("ism")));

		assertThat(events.stream().map((it) -> it.getSummary().getValue())).anyMatch((it) -> it.startsWith("Starts: "));
		assertThat(events.stream().map((it) -> it.getUid().getValue())).doesNotHaveDuplicates();
		assertThat(events(read(this.feeds.renew("cao"))).stream().map((it) -> it.getSummary().getValue()))
			.noneMatch((it) -> it.startsWith("Starts: "));
	}

	@Test
	void anAddressThatIsDeadOrWasNeverAliveIsAnsweredAlike() {
		var renewed = this.feeds.renew("cao");
		var revoked = this.feeds.renew("cao");
		assertThat(read(renewed).statusCode()).as("renewed").isEqualTo(404);
		assertThat(read(revoked).statusCode()).isEqualTo(200);
		var cao = Visitor.of(this.port).signsIn("cao");
		cao.submits("/me/feed", "/me/feed/revocation", Map.of());

		var dead = read(revoked);
		var unknown = read("x".repeat(43));

		assertThat(dead.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
		assertThat(dead.body()).isEqualTo(unknown.body()).contains("There is no such feed");
		assertThat(this.feeds.reader(revoked)).isEmpty();
	}

	@Test
	void whoLeftReadsNothingAnyMore() {
		this.people.add(new Person("feed.leaver", "Lea Ver", "lea@example.org", true, null), "ism", "Joins");
		var secret = this.feeds.renew("feed.leaver");
		assertThat(read(secret).statusCode()).isEqualTo(200);
		this.people.deactivate("feed.leaver", "ism", "Leaves");

		assertThat(read(secret).statusCode()).isEqualTo(404);
	}

	@Test
	void itSpeaksTheLanguageOfItsPerson() {
		due("2027-03-12T22:59:59Z");
		this.preferences.keep("cao", "de", "");
		try {
			assertThat(read(this.feeds.renew("cao")).body()).contains("12. März 2027");
		}
		finally {
			this.preferences.keep("cao", "", "");
		}
	}

	@Test
	void onlyTheHashOfTheSecretIsKept() {
		var secret = this.feeds.renew("cao");

		assertThat(this.jdbc.sql("select token_sha256 from calendar_feed where person_id = 'cao'")
			.query(String.class)
			.single()).hasSize(64).isNotEqualTo(secret);
	}

	private UserTask due(String moment) {
		var task = this.cases.open(this.cases.validated());
		this.jdbc.sql("update ACT_RU_TASK set DUE_DATE_ = ? where ID_ = ?")
			.params(Timestamp.from(Instant.parse(moment)), task.id())
			.update();
		return task;
	}

	private HttpResponse<String> read(String secret) {
		return Visitor.of(this.port).get("/feed/" + secret + ".ics");
	}

	private static List<VEvent> events(HttpResponse<String> answer) {
		return Biweekly.parse(answer.body()).first().getEvents();
	}

	private static VEvent event(HttpResponse<String> answer, String id) {
		return events(answer).stream()
			.filter((it) -> it.getUid().getValue().startsWith(id + "@"))
			.findFirst()
			.orElseThrow();
	}

	private static String day(Date date) {
		return LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault()).toString();
	}

	private static String number(UserTask task) {
		return task.businessKey().substring(task.businessKey().indexOf(':') + 1);
	}

}
