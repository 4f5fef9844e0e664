package almanac.signoff;

import almanac.web.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import almanac.DemoCase;
import almanac.access.SecondFactors;
import almanac.engine.CompletionRefused;
import almanac.engine.Delegations;
import almanac.engine.Tasks;
import almanac.engine.UserTask;
import almanac.engine.Violation;
import almanac.evidence.EvidenceRecord;
import almanac.evidence.EvidenceRecords;
import almanac.evidence.Kind;
import almanac.mail.Outbox;
import almanac.mail.OutboxFilter;
import almanac.mail.PostOffice;
import almanac.paper.Validity;
import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.people.People;
import almanac.web.Secret;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Top management confirms the closure of a major nonconformity by the link in a letter
 * and a mailed code.
 */
abstract class SignedByLink {

	static final String MAJOR = "major";

	@Autowired
	PostOffice post;

	@Autowired
	MockMvc browser;

	@Autowired
	DemoCase cases;

	@Autowired
	EvidenceRecords records;

	@Autowired
	SignatureTick tick;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	RuntimeService runs;

	@Autowired
	People people;

	@Autowired
	Delegations delegations;

	@Autowired
	Tasks tasks;

	@Autowired
	Outbox outbox;

	@Autowired
	Signatures signatures;

	@Autowired
	SigningCeremony ceremony;

	@Autowired
	SecondFactors secondFactors;

	Desk desk;

	Nonconformity one;

	UserTask task;

	@BeforeEach
	void waitsForTopManagement() {
		this.post.forgets(Instant.parse("2027-03-03T09:00:00Z"));
		this.post.opens();
		this.one = this.cases.raised();
		this.task = this.cases.upTo(this.one, "confirm-closure", Map.of("grade", MAJOR));
		carries();
		this.desk = new Desk(this.post, this.browser, "tm@feinwerk-talmark.example");
	}

	@AfterEach
	void ends() {
		this.post.closes();
		ClockUtil.reset();
	}

	private void carries() {
		while (!this.post.errands().isEmpty()) {
			this.post.carries();
		}
	}

	boolean isOpen() {
		return this.cases.openTasks(this.one).stream().anyMatch((it) -> it.id().equals(this.task.id()));
	}

	List<Kind> kinds() {
		return this.records.of(this.one.businessKey(), 0, 200).items().stream().map(EvidenceRecord::kind).toList();
	}

	private static void passes(Duration time) {
		ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
	}

	private EvidenceRecord record(Kind kind) {
		return this.records.of(this.one.businessKey(), 0, 200)
			.items()
			.stream()
			.filter((it) -> it.kind() == kind)
			.reduce((a, b) -> b)
			.orElseThrow();
	}

	@Test
	void aLinkACodeAndAnExplicitDecisionCloseTheCase() throws Exception {
		var link = this.desk.link();
		this.desk.opens(link)
			.andExpect(status().isOk())
			.andExpect(header().string("Cache-Control", "no-store"))
			.andExpect(header().string("Referrer-Policy", "no-referrer"))
			.andExpect(header().string("Content-Security-Policy", startsWith("default-src 'none'; style-src 'self'")))
			.andExpect(content().string(allOf(containsString("Three joiner accounts existed before their approval."),
					containsString("Cause removed, effect proven by a sample."), not(containsString("checked=")),
					not(containsString("<script")))));
		this.desk.asksForACode(link).andExpect(status().isOk());

		this.desk.decides(link, "yes", "", this.desk.code()).andExpect(redirectedUrl(link));

		assertThat(isOpen()).isFalse();
		assertThat(this.cases.openTasks(this.one)).isEmpty();
		assertThat(record(Kind.SIGNED).content()).contains("\"method\":\"link+mailed-code\"", "\"decision\":\"signed\"",
				"\"level\":\"L2\"", "\"name\":\"Henrike Vossberg\"", "\"roles\":[\"TM\"]",
				"I confirm that " + this.one.id().value(), "\"openedAt\":null");
		carries();
		assertThat(this.desk.letters().get(this.desk.letters().size() - 1))
			.startsWith("You signed for “Confirm closure” (%s). Fingerprint".formatted(this.one.id().value()));
		assertThat(this.desk.letters()).anyMatch((it) -> it.contains("\nRead and decide: https://"));
		assertThat(this.desk.page(link)).contains("Nothing more is needed");
	}

	@Test
	void whatIsSignedAgainstGoesBackWithItsReason() throws Exception {
		var link = this.desk.link();
		this.desk.asksForACode(link);
		this.desk.decides(link, "no", "short", this.desk.code())
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("at least 20 letters"), containsString("short"))));
		assertThat(isOpen()).isTrue();

		this.desk.decides(link, "no", "The branch office was never looked at.", this.desk.code())
			.andExpect(redirectedUrl(link));

		assertThat(this.cases.open(this.one).key()).isEqualTo("close-nonconformity");
		assertThat(record(Kind.SIGNED).content()).contains("\"decision\":\"rejected\"",
				"\"comment\":\"The branch office was never looked at.\"");
	}

	@Test
	void theDocumentIsTheOneOnRecord() throws Exception {
		var link = this.desk.link();
		this.desk.asksForACode(link);
		this.desk.decides(link, "yes", "", this.desk.code());

		var pdf = this.desk.opens(link + "/paper")
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();

		assertThat(record(Kind.SIGNED).content()).contains("\"pdfSha256\":\"" + Sha256.of(pdf) + "\"");
		assertThat(Validity.faults(pdf)).isEmpty();
		pdf[pdf.length / 2] ^= 1;
		assertThat(record(Kind.SIGNED).content()).doesNotContain(Sha256.of(pdf));
	}

	@Test
	void whateverOpensTheLinkDecidesNothingAndUsesNothingUp() throws Exception {
		var link = this.desk.link();
		for (var scanner : List.of(get(link), get(link), head(link), get(link).header("Purpose", "prefetch"),
				get(link).header("Sec-Purpose", "prefetch;prerender"), get(link).header("X-Moz", "prefetch"),
				get(link).header("User-Agent", "SafeLinks"), options(link), get(link + "/code"), get(link + "/link"),
				get(link + "?choice=yes"), get(link + "/paper"))) {
			this.browser.perform(scanner);
		}
		for (var forged : List.of(this.desk.filled(link, "yes", "", "000000"), post(link + "/code"),
				post(link + "/link"),
				this.desk.filled(link, "yes", "", "000000").header("Origin", "https://evil.example"))) {
			this.browser.perform(forged).andExpect(status().isForbidden());
		}

		assertThat(isOpen()).isTrue();
		assertThat(this.desk.letters()).as("no code was mailed").noneMatch((it) -> it.contains("Your code is"));
		assertThat(kinds()).doesNotContain(Kind.SIGNED, Kind.SIGNATURE_ENDED);
		this.desk.asksForACode(link);
		this.desk.decides(link, "yes", "", this.desk.code()).andExpect(redirectedUrl(link));
		assertThat(isOpen()).isFalse();
	}

	@Test
	void nothingIsChosenForTheSigner() throws Exception {
		var link = this.desk.link();
		this.desk.asksForACode(link);
		this.desk.decides(link, null, "", this.desk.code())
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("Please choose one of the two.")));
		this.desk.decides(link, "perhaps", "", this.desk.code()).andExpect(status().isUnprocessableEntity());

		assertThat(isOpen()).isTrue();
	}

	@Test
	void aForwardedLinkAloneIsNotEnough() throws Exception {
		var link = this.desk.link();
		this.desk.decides(link, "yes", "", "").andExpect(status().isUnprocessableEntity());
		this.desk.decides(link, "yes", "", "123456").andExpect(status().isUnprocessableEntity());

		assertThat(isOpen()).isTrue();
	}

	@Test
	void aLinkOfSomebodyElseLooksLikeOneThatNeverWas() throws Exception {
		var unknown = this.browser.perform(get("/sign/" + Secret.make()).with(user("ism"))).andReturn().getResponse();
		var foreign = this.browser.perform(get(this.desk.link()).with(user("ism"))).andReturn().getResponse();

		assertThat(foreign.getStatus()).isEqualTo(unknown.getStatus()).isEqualTo(404);
		assertThat(foreign.getContentAsString()).isEqualTo(unknown.getContentAsString());
		this.browser.perform(this.desk.filled(this.desk.link(), "yes", "", "000000").with(csrf()).with(user("ism")))
			.andExpect(status().isNotFound());
		assertThat(isOpen()).isTrue();
	}

	@Test
	void ofTwoTabsTheSecondHearsThatItWasDecided() throws Exception {
		var link = this.desk.link();
		this.desk.asksForACode(link);
		var second = this.desk.filled(link, "no", "I changed my mind about all of this.", this.desk.code());
		this.desk.decides(link, "yes", "", this.desk.code());

		this.browser.perform(second.with(csrf()))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("was signed for")));
		this.desk.opens(link).andExpect(status().isOk()).andExpect(content().string(containsString("was signed for")));
		assertThat(kinds()).filteredOn(Kind.SIGNED::equals).hasSize(1);
	}

	@Test
	void fiveWrongCodesAreEnough() throws Exception {
		var link = this.desk.link();
		this.desk.asksForACode(link);
		var code = this.desk.code();
		for (var wrong = 0; wrong < StepUp.TRIES; wrong++) {
			this.desk.decides(link, "yes", "", code.startsWith("1") ? "200000" : "100000")
				.andExpect(status().isUnprocessableEntity());
		}
		this.desk.decides(link, "yes", "", code).andExpect(status().isUnprocessableEntity());
		assertThat(isOpen()).isTrue();

		this.desk.asksForACode(link);
		this.desk.decides(link, "yes", "", this.desk.code()).andExpect(redirectedUrl(link));
	}

	@Test
	void whoseAppIsNotHeardIsToldWhatToDo() throws Exception {
		var link = this.desk.link();
		this.secondFactors.begin("tm");
		this.jdbc.sql("update second_factor set enrolled_at = begun_at where person_id = 'tm'").update();
		try {
			for (var wrong = 0; wrong < StepUp.TRIES - 1; wrong++) {
				this.desk.decides(link, "yes", "", "12345")
					.andExpect(content().string(containsString("This is not the code")));
			}
			this.desk.decides(link, "yes", "", "12345")
				.andExpect(status().isUnprocessableEntity())
				.andExpect(content().string(
						allOf(containsString("After five wrong codes no code of your authenticator app counts for 1"),
								containsString("A mailed code does"), not(containsString("This is not the code")))));
			this.desk.opens(link)
				.andExpect(content().string(allOf(containsString("After five wrong codes"),
						not(containsString("A code of your authenticator app does as well.")))));

			this.desk.asksForACode(link);
			this.desk.decides(link, "yes", "", this.desk.code()).andExpect(redirectedUrl(link));
		}
		finally {
			this.jdbc.sql("delete from second_factor_try where person_id = 'tm'").update();
			this.jdbc.sql("delete from second_factor where person_id = 'tm'").update();
		}
	}

	@Test
	void aCodeWorksForTenMinutes() throws Exception {
		var link = this.desk.link();
		this.desk.asksForACode(link);
		passes(StepUp.VALID.plusSeconds(1));
		this.desk.decides(link, "yes", "", this.desk.code()).andExpect(status().isUnprocessableEntity());

		assertThat(isOpen()).isTrue();
	}

	@Test
	void norForManyRequestsOfAPerson() throws Exception {
		this.desk.asksForACode(this.desk.link());
		this.jdbc.sql("update signature_code set sent = ?").param(StepUp.MOST_SENT_TO_PERSON).update();
		this.cases.upTo(this.cases.raised(), "confirm-closure", Map.of("grade", MAJOR));
		carries();

		this.desk.asksForACode(this.desk.link())
			.andExpect(content().string(containsString("too many codes within an hour")));
		passes(Duration.ofMinutes(61));
		this.desk.asksForACode(this.desk.link()).andExpect(content().string(containsString("on its way")));
	}

	@Test
	void codesAreNotMailedWithoutEnd() throws Exception {
		var link = this.desk.link();
		for (var sent = 0; sent < StepUp.MOST_SENT; sent++) {
			this.desk.asksForACode(link).andExpect(content().string(containsString("on its way")));
		}
		this.desk.asksForACode(link).andExpect(content().string(containsString("too many codes within an hour")));
		assertThat(this.desk.letters()).filteredOn((it) -> it.contains("Your code is")).hasSize(StepUp.MOST_SENT);

		passes(Duration.ofMinutes(61));
		this.desk.asksForACode(link).andExpect(content().string(containsString("on its way")));
	}

	@Test
	void aLinkDiesAfterAWeekAndTheMailboxGetsAnother() throws Exception {
		var link = this.desk.link();
		passes(Requests.VALID.plusMinutes(1));
		this.desk.opens(link).andExpect(status().isGone()).andExpect(content().string(containsString("too old")));
		this.tick.run();
		assertThat(record(Kind.SIGNATURE_ENDED).content()).contains("\"ended\":\"expired\"",
				"\"name\":\"Henrike Vossberg\"", "\"TM\"]", "\"openedAt\":null", "I confirm that ");

		this.browser.perform(post(link + "/link").with(csrf()))
			.andExpect(content().string(containsString("A new link is on its way")));
		carries();

		assertThat(this.desk.link()).isNotEqualTo(link);
		this.desk.opens(link).andExpect(status().isGone());
		this.desk.opens(this.desk.link()).andExpect(status().isOk());
	}

	@Test
	void whatChangedIsAskedAnewAndTheOldLinkDecidesNothing() throws Exception {
		var link = this.desk.link();
		this.desk.asksForACode(link);
		var filled = this.desk.filled(link, "yes", "", this.desk.code());
		this.runs.setVariable(this.runs.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.one.businessKey())
			.singleResult()
			.getId(), "closingNote", "Closed after all, with one branch left out.");

		this.desk.opens(link)
			.andExpect(status().isGone())
			.andExpect(content().string(containsString("with one branch left out")));
		this.browser.perform(filled.with(csrf()))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("This has changed")));
		assertThat(isOpen()).isTrue();
		assertThat(record(Kind.SIGNATURE_ENDED).content()).contains("\"ended\":\"changed\"");
		carries();
		this.desk.opens(this.desk.link())
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("What changed since you were asked before"),
					containsString("<ins>"), containsString("<del>"))));
	}

	@Test
	void theCalendarNoticesAChangeByItself() throws Exception {
		var link = this.desk.link();
		this.runs.setVariable(this.runs.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.one.businessKey())
			.singleResult()
			.getId(), "closingNote", "Closed after all, with one branch left out.");
		this.tick.run();
		carries();

		assertThat(this.desk.link()).isNotEqualTo(link);
		this.tick.run();
		carries();
		assertThat(this.desk.letters()).filteredOn((it) -> it.startsWith("Please decide and sign")).hasSize(2);
	}

	@Test
	void whoHandsItOnDecidesItNoMore() throws Exception {
		var link = this.desk.link();
		var deputy = this.people.role("TM").orElseThrow().deputy();
		this.delegations.delegate(this.task.id(), "tm", deputy, "I am travelling without a phone all week.");
		carries();

		this.desk.opens(link).andExpect(status().isGone()).andExpect(content().string(containsString("Somebody else")));
		this.desk.decides(link, "yes", "", "000000").andExpect(status().isConflict());
		assertThat(record(Kind.SIGNATURE_ENDED).content()).contains("\"ended\":\"reassigned\"");
		var other = new Desk(this.post, this.browser, deputy + "@feinwerk-talmark.example");
		other.asksForACode(other.link());
		other.decides(other.link(), "yes", "", other.code()).andExpect(redirectedUrl(other.link()));
		assertThat(isOpen()).isFalse();
	}

	@Test
	void theAddressLosesItsEndAfterNinetyDays() throws Exception {
		var link = this.desk.link();
		this.desk.asksForACode(link);
		this.desk.decides(link, "yes", "", this.desk.code());
		assertThat(addresses()).containsExactly("127.0.0.1");

		passes(Duration.ofDays(89));
		this.tick.run();
		assertThat(addresses()).containsExactly("127.0.0.1");
		passes(Duration.ofDays(2));
		this.tick.run();
		assertThat(addresses()).containsExactly("127.0.0…");
	}

	private List<String> addresses() {
		return this.jdbc.sql("select address from signature_request where business_key = ? and address is not null")
			.param(this.one.businessKey())
			.query(String.class)
			.list();
	}

	@Test
	void whoLeftDecidesNothing() throws Exception {
		var link = this.desk.link();
		this.desk.asksForACode(link);
		var filled = this.desk.filled(link, "yes", "", this.desk.code());
		var before = this.people.find("tm").orElseThrow();
		this.people.deactivate("tm", "ism", "Left the company");
		try {
			this.desk.opens(link).andExpect(status().isGone());
			this.browser.perform(filled.with(csrf())).andExpect(status().isConflict());
			assertThat(isOpen()).isTrue();
		}
		finally {
			this.people.change(before, "ism", "Came back");
		}
	}

	@Test
	void noOtherWayCompletesIt() throws Exception {
		assertThatExceptionOfType(CompletionRefused.class)
			.isThrownBy(() -> this.tasks.complete(this.task.id(), "tm", Map.of("closureConfirmed", "yes")))
			.satisfies((it) -> assertThat(it.violations()).extracting(Violation::rule).containsExactly("signature"))
			.withMessageContaining("/tasks/" + this.task.id() + "/sign");
		assertThat(isOpen()).isTrue();
		assertThat(kinds()).contains(Kind.REFUSAL);
	}

	@Test
	void whoSignedInJustNowNeedsNoCode() throws Exception {
		var page = "/tasks/" + this.task.id() + "/sign";
		var shown = this.browser.perform(get(page).session(new MockHttpSession()).with(user("tm")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(shown).doesNotContain("id=\"code\"");
		var hash = shown.replaceAll("(?s).*name=\"content\" value=\"(\\w{64})\".*", "$1");

		this.browser
			.perform(post(page).session(new MockHttpSession())
				.with(user("tm"))
				.with(csrf())
				.param("content", hash)
				.param("choice", "yes"))
			.andExpect(status().is3xxRedirection());

		assertThat(record(Kind.SIGNED).content()).contains("\"method\":\"fresh-login\"")
			.doesNotContain("\"openedAt\":null");
		this.browser.perform(get("/tasks/" + this.task.id() + "/sign").with(user("tm")))
			.andExpect(status().isNotFound());
	}

	@Test
	void anOldLoginNeedsACode() throws Exception {
		var page = "/tasks/" + this.task.id() + "/sign";
		this.browser.perform(get(page).session(oldSession()).with(user("tm")))
			.andExpect(content().string(containsString("id=\"code\"")));
		this.browser
			.perform(post(page).session(oldSession())
				.with(user("tm"))
				.with(csrf())
				.param("content", this.desk.shown(this.desk.link()))
				.param("choice", "yes"))
			.andExpect(status().isUnprocessableEntity());
		assertThat(isOpen()).isTrue();
	}

	private static MockHttpSession oldSession() {
		return new MockHttpSession() {

			@Override
			public long getCreationTime() {
				return System.currentTimeMillis() - Proofs.FRESH.plusSeconds(1).toMillis();
			}

		};
	}

	@Test
	void theOutboxHoldsNoLinkThatOpensAnything() {
		assertThat(this.outbox.page(new OutboxFilter("tm", null, almanac.mail.Kind.SIGNATURE), 0, 50).items())
			.isNotEmpty()
			.allSatisfy((it) -> assertThat(it.text() + it.html() + it.link()).doesNotContain("/sign/"));
	}

}
