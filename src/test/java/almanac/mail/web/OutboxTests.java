package almanac.mail.web;

import almanac.DemoTest;
import almanac.Visitor;
import almanac.mail.Kind;
import almanac.mail.Letter;
import almanac.mail.Letter.Phrase;
import almanac.mail.Letters;
import almanac.mail.Outbox;
import almanac.mail.OutboxFilter;
import almanac.mail.OutboxLetter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class OutboxTests {

	@LocalServerPort
	int port;

	@Autowired
	Letters letters;

	@Autowired
	Outbox outbox;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from letter where person in ('bo', 'trn') and digest is null").update();
	}

	@Test
	void everybodySeesTheOwnLettersAndWhoLooksAfterMailSeesAll() {
		var mine = letter("bo", Kind.ASSIGNED);
		var other = letter("trn", Kind.REMINDER);

		assertThat(ids("bo", "")).contains("\"id\":" + mine.id() + ",").doesNotContain("\"id\":" + other.id() + ",");
		assertThat(ids("ism", "?size=200")).contains("\"id\":" + mine.id() + ",", "\"id\":" + other.id() + ",");
		assertThat(ids("admin", "?person=trn")).contains("\"id\":" + other.id() + ",")
			.doesNotContain("\"id\":" + mine.id() + ",");
		assertThat(api("bo", "GET", "/api/outbox?person=trn").statusCode()).isEqualTo(403);

		assertThat(page("bo").get("/outbox").body()).contains("/outbox/" + mine.id() + "\"")
			.doesNotContain("/outbox/" + other.id() + "\"");
		assertThat(page("bo").get("/outbox?person=trn").body()).doesNotContain("/outbox/" + other.id() + "\"");
		assertThat(page("bo").get("/outbox/" + other.id()).statusCode()).isEqualTo(404);
		assertThat(page("bo").get("/outbox/" + other.id() + "/html").statusCode()).isEqualTo(404);
		assertThat(page("ism").get("/outbox?person=trn&kind=reminder&status=kept").body())
			.contains("/outbox/" + other.id() + "\"", "Kept, no mail server")
			.doesNotContain("/outbox/" + mine.id() + "\"");
		assertThat(page("ism").get("/outbox?person=trn&status=sent").body()).contains("No letters");
	}

	@Test
	void aMachineReadsAllThatIsKnownOfALetter() {
		var mine = letter("bo", Kind.REMINDER);

		assertThat(ids("bo", "?status=kept&kind=reminder")).contains("\"messageId\":\"" + mine.messageId() + "\"",
				"\"person\":\"bo\"", "\"to\":\"bo@feinwerk-talmark.example\"", "\"kind\":\"reminder\"",
				"\"subject\":\"Your task: Check the locks\"", "\"text\":\"Your task: Check the locks.",
				"\"status\":\"kept\"", "\"createdAt\":\"" + mine.createdAt(), "\"sentAt\":null", "\"tries\":0");
		assertThat(api("bo", "GET", "/api/outbox?status=lost").body()).contains("waiting", "\"field\":\"status\"");
	}

	@Test
	void oneLetterIsShownAsItIsSent() {
		var mine = letter("bo", Kind.ASSIGNED);

		assertThat(page("bo").get("/outbox/" + mine.id()).body()).contains("Your task: Check the locks.",
				"You get this letter because", "bo@feinwerk-talmark.example",
				mine.messageId().replace("<", "&lt;").replace(">", "&gt;"));
		var html = page("bo").get("/outbox/" + mine.id() + "/html");
		assertThat(html.body()).isEqualTo(mine.html());
		assertThat(html.headers().allValues("Content-Security-Policy")).hasSize(1)
			.allSatisfy((it) -> assertThat(it).startsWith("sandbox; default-src 'none'; style-src 'unsafe-inline'"));
	}

	@Test
	void whatOneSignsByIsForItsPersonAloneAndInTheDemoForTheOperator() {
		var key = letter("bo", Kind.SIGNATURE);

		assertThat(ids("ism", "?person=bo&kind=signature")).contains("\"text\":null", "\"link\":null");
		assertThat(page("ism").get("/outbox/" + key.id()).body()).contains("This letter is a key")
			.doesNotContain("You get this letter because");
		assertThat(page("ism").get("/outbox/" + key.id() + "/html").statusCode()).isEqualTo(404);
		assertThat(ids("bo", "?kind=signature")).contains("\"text\":\"Your task");
		assertThat(ids("admin", "?person=bo&kind=signature")).contains("\"text\":\"Your task");
	}

	@Test
	void onlyWhoLooksAfterMailRetriesAndWhyItCannotBeIsSaid() {
		var kept = letter("bo", Kind.ASSIGNED);

		assertThat(api("bo", "POST", "/api/outbox/" + kept.id() + "/retry").statusCode()).isEqualTo(403);
		var refused = api("ism", "POST", "/api/outbox/" + kept.id() + "/retry");
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("No mail server is set");
		assertThat(api("ism", "POST", "/api/outbox/999999999/retry").statusCode()).isEqualTo(404);
		assertThat(page("bo").submits("/me", "/outbox/" + kept.id() + "/retry", java.util.Map.of()).statusCode())
			.isEqualTo(403);
		assertThat(page("bo").submits("/me", "/outbox/retry", java.util.Map.of()).statusCode()).isEqualTo(403);
		assertThat(page("ism").get("/outbox/" + kept.id()).body()).doesNotContain("Send once more");
	}

	@Test
	void withoutAMailServerWhoLooksAfterItIsToldOnMyWork() {
		assertThat(page("ism").get("/").body()).contains("No mail server is set: nobody is told anything by mail.");
		assertThat(page("admin").get("/").body()).contains("No mail server is set");
		assertThat(page("bo").get("/").body()).doesNotContain("No mail server is set");
		assertThat(page("bo").get("/me").body()).contains("href=\"/outbox?person=bo\"");
	}

	private OutboxLetter letter(String person, Kind kind) {
		this.letters.write(Letter.to(person, kind, "assigned", "Check the locks", Phrase.NONE, Phrase.NONE, Phrase.NONE)
			.urgentIf(true));
		return this.outbox.page(new OutboxFilter(person, null, kind), 0, 1).items().get(0);
	}

	private String ids(String person, String query) {
		return api(person, "GET", "/api/outbox" + query).body();
	}

	private java.net.http.HttpResponse<String> api(String person, String method, String path) {
		return Visitor.of(this.port).api(person, method, path, null);
	}

	private Visitor page(String person) {
		return Visitor.of(this.port).signsIn(person);
	}

}
