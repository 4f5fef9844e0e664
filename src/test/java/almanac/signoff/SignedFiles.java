package almanac.signoff;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import almanac.evidence.EvidenceRecord;
import almanac.evidence.EvidenceRecords;
import almanac.mail.PostOffice;
import almanac.registers.documents.Document.Classification;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Who approves a document by the link in a letter reads the file that is approved.
 */
abstract class SignedFiles {

	private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action|formaction)=\"(/[^\"]*)\"");

	@Autowired
	PostOffice post;

	@Autowired
	MockMvc browser;

	@Autowired
	ApplicationContext context;

	@Autowired
	EvidenceRecords records;

	@Autowired
	RuntimeService runs;

	@Autowired
	JdbcClient jdbc;

	@Value("${almanac.home}")
	Path home;

	private Desk desk;

	private ChangedDocument changed;

	private String link;

	@BeforeEach
	void waitsForTheApprover() {
		this.post.forgets(Instant.parse("2027-03-03T09:00:00Z"));
		this.post.opens();
		this.desk = new Desk(this.post, this.browser, "apr@feinwerk-talmark.example");
		this.changed = changed(Classification.INTERNAL, Classification.INTERNAL);
		this.link = this.desk.link();
	}

	@AfterEach
	void ends() {
		this.post.closes();
		ClockUtil.reset();
	}

	private ChangedDocument changed(Classification before, Classification after) {
		return mailed(ChangedDocument.drafted(this.context, before, after));
	}

	private ChangedDocument mailed(ChangedDocument changed) {
		while (!this.post.errands().isEmpty()) {
			this.post.carries();
		}
		return changed;
	}

	private String file() {
		return this.link + "/files/" + this.changed.sha256;
	}

	@Test
	void theLinkOpensTheVeryFileThatIsSigned() throws Exception {
		this.desk.opens(this.link)
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("href=\"" + file() + "\""),
					containsString(ChangedDocument.NAME), not(containsString("signed in")))));

		this.desk.opens(file())
			.andExpect(status().isOk())
			.andExpect(content().string(this.changed.content))
			.andExpect(header().string("Content-Disposition", "attachment; filename=\"procedure.md\""))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("Content-Security-Policy", "sandbox"))
			.andExpect(header().string("Cache-Control", "no-store"))
			.andExpect(header().string("Referrer-Policy", "no-referrer"));
	}

	@Test
	void whoeverSignsInOpensItThere() throws Exception {
		var page = this.changed.page();
		this.browser.perform(get(page).with(user("apr")))
			.andExpect(content().string(containsString(page + "/files/" + this.changed.sha256)));

		this.browser.perform(get(page + "/files/" + this.changed.sha256).with(user("apr")))
			.andExpect(content().string(this.changed.content))
			.andExpect(header().string("Cache-Control", "no-store"));
		this.browser.perform(get(page + "/files/" + this.changed.sha256).with(user("emp")))
			.andExpect(status().isNotFound());
		this.browser.perform(get(page + "/files/" + "0".repeat(64)).with(user("apr"))).andExpect(status().isNotFound());
		this.browser.perform(get(file()).with(user("emp"))).andExpect(status().isNotFound());
	}

	/** What is confirmed as it stands, or withdrawn, was not handed in with the run. */
	@ParameterizedTest
	@CsvSource({ "no-change, INTERNAL", "no-change, CONFIDENTIAL", "retire, INTERNAL", "retire, CONFIDENTIAL" })
	void theFileInForceOpensForWhoConfirmsOrWithdrawsIt(String outcome, Classification classification)
			throws Exception {
		var answers = outcome.equals("retire") ? Map.<String, Object>of("changeOutcome", outcome)
				: Map.<String, Object>of("changeOutcome", outcome, "nextReview", "2028-03-02");
		this.changed = mailed(ChangedDocument.kept(this.context, classification, answers));
		this.link = this.desk.link();

		this.desk.opens(this.link)
			.andExpect(status().isOk())
			.andExpect(content().string(containsString(this.changed.sha256)));
		if (classification.isConfidential()) {
			this.desk.opens(file()).andExpect(redirectedUrl(this.changed.page()));
		}
		else {
			this.desk.opens(file()).andExpect(content().string(this.changed.content));
		}
		this.browser.perform(get(this.changed.page() + "/files/" + this.changed.sha256).with(user("apr")))
			.andExpect(content().string(this.changed.content));
	}

	@Test
	void whateverFollowsAllItFindsDecidesNothingAndUsesNothingUp() throws Exception {
		var found = addresses(this.desk.page(this.link));
		assertThat(found).contains(file(), this.link + "/code");
		var before = records();
		for (var address : found) {
			this.browser.perform(get(address));
			this.browser.perform(head(address));
			this.browser.perform(get(address).header("User-Agent", "SafeLinks").header("Purpose", "prefetch"));
		}
		var page = this.changed.page();
		var signedIn = this.browser.perform(get(page).with(user("apr"))).andReturn().getResponse();
		for (var address : addresses(signedIn.getContentAsString())) {
			this.browser.perform(get(address).with(user("apr")));
			this.browser.perform(head(address).with(user("apr")));
		}

		assertThat(this.changed.isAsked()).isTrue();
		assertThat(this.desk.letters()).as("no code was mailed").noneMatch((it) -> it.contains("Your code is"));
		assertThat(records()).isEqualTo(before);
		this.desk.asksForACode(this.link);
		this.desk.decides(this.link, "yes", "", this.desk.code()).andExpect(redirectedUrl(this.link));
		assertThat(this.changed.isAsked()).isFalse();
	}

	private static List<String> addresses(String page) {
		return ADDRESS.matcher(page).results().map((it) -> it.group(1)).distinct().toList();
	}

	private List<EvidenceRecord> records() {
		return this.records.of(this.changed.key(), 0, 200).items();
	}

	@ParameterizedTest
	@CsvSource({ "signed, was signed for", "rejected, went back", "expired, too old", "changed, has changed",
			"reassigned, Somebody else", "called-off, not to be signed any more" })
	void whatIsOverOpensNothing(String state, String words) throws Exception {
		this.jdbc
			.sql("update signature_request set state = ?, ended_at = requested_at, open_task = null where task_id = ?")
			.params(state, this.changed.taskId())
			.update();

		opensNothing(words);
	}

	@Test
	void aLinkThatIsTooOldOpensNothing() throws Exception {
		ClockUtil.setCurrentTime(
				Date.from(ClockUtil.getCurrentTime().toInstant().plus(Requests.VALID).plus(Duration.ofMinutes(1))));

		opensNothing("too old");
	}

	@Test
	void whatChangedMeanwhileOpensNothing() throws Exception {
		this.runs.setVariable(this.changed.run(), "changeSummary", "Nobody restores at night any more, whatever is.");

		opensNothing("Nobody restores at night any more");
	}

	private void opensNothing(String words) throws Exception {
		this.desk.opens(file())
			.andExpect(status().isGone())
			.andExpect(header().string("Cache-Control", "no-store"))
			.andExpect(content().string(
					allOf(containsString(words), containsString("<h1"), not(containsString(this.changed.content)))));
	}

	@Test
	void noOtherFileOpens() throws Exception {
		var other = changed(Classification.INTERNAL, Classification.INTERNAL);
		var opensIt = this.desk.link() + "/files/" + other.sha256;
		this.desk.opens(opensIt).andExpect(content().string(other.content));

		for (var file : List.of(other.sha256, "0".repeat(64), "x")) {
			this.desk.opens(this.link + "/files/" + file)
				.andExpect(status().isNotFound())
				.andExpect(content().string(not(containsString(other.content))));
		}
		this.jdbc.sql(
				"insert into evidence_file (id, business_key, field, name, media_type, bytes, sha256, person, attached_at)"
						+ " select ?, ?, field, name, media_type, bytes, sha256, person, attached_at from evidence_file"
						+ " where sha256 = ? and business_key = ?")
			.params(UUID.randomUUID().toString(), this.changed.key(), other.sha256, other.key())
			.update();
		this.desk.opens(this.link + "/files/" + other.sha256).andExpect(status().isNotFound());
	}

	@Test
	void aLinkThatNeverWasOpensNothingAndIsSlowedDown() throws Exception {
		var tries = 0;
		var answer = 404;
		for (; answer == 404 && tries < 20; tries++) {
			answer = this.browser.perform(get("/sign/none/files/" + this.changed.sha256).with((request) -> {
				request.setRemoteAddr("203.0.113." + (this.home.hashCode() & 127));
				return request;
			}))
				.andExpect(content().string(not(containsString(this.changed.content))))
				.andReturn()
				.getResponse()
				.getStatus();
		}

		assertThat(answer).isEqualTo(429);
		assertThat(tries).isGreaterThan(1);
	}

	@Test
	void bytesThatDifferAreGivenToNobody() throws Exception {
		var place = this.home.resolve("files")
			.resolve(this.changed.sha256.substring(0, 2))
			.resolve(this.changed.sha256.substring(2, 4))
			.resolve(this.changed.sha256);
		Files.writeString(place, this.changed.content.replace("Backup", "Beckap"));

		this.desk.opens(file())
			.andExpect(status().isInternalServerError())
			.andExpect(header().string("Content-Disposition", (String) null))
			.andExpect(
					content().string(allOf(containsString("is not the file any more"), not(containsString("Beckap")))));
		Files.delete(place);
		this.desk.opens(file()).andExpect(status().isInternalServerError());
	}

	@ParameterizedTest
	@CsvSource({ "INTERNAL, CONFIDENTIAL", "INTERNAL, STRICTLY_CONFIDENTIAL", "CONFIDENTIAL, INTERNAL" })
	void whatIsConfidentialOpensOnlyForWhoSignsIn(Classification before, Classification after) throws Exception {
		this.changed = changed(before, after);
		this.link = this.desk.link();
		var page = this.changed.page();

		this.desk.opens(this.link)
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("once you have signed in"), containsString(page + "\""),
					containsString(ChangedDocument.NAME), not(containsString(file())))));
		this.desk.opens(file()).andExpect(redirectedUrl(page)).andExpect(content().string(""));

		this.browser.perform(get(page).with(user("apr")))
			.andExpect(content().string(allOf(containsString(page + "/files/" + this.changed.sha256),
					not(containsString("once you have signed in")))));
		this.browser.perform(get(page + "/files/" + this.changed.sha256).with(user("apr")))
			.andExpect(content().string(this.changed.content));
		this.browser.perform(get(file()).with(user("apr"))).andExpect(content().string(this.changed.content));
	}

}
