package almanac.mail;

import java.time.Instant;
import java.util.List;

import almanac.DemoCase;
import almanac.engine.Tasks;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.people.Preferences;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@MailTest
class TaskLettersTests {

	@Autowired
	PostOffice post;

	@Autowired
	Outbox outbox;

	@Autowired
	DemoCase cases;

	@Autowired
	Tasks tasks;

	@Autowired
	TaskService engineTasks;

	@Autowired
	Preferences preferences;

	@Autowired
	Nonconformities register;

	@Autowired
	Letters letters;

	@Autowired
	TaskLetters taskLetters;

	@BeforeEach
	void begins() {
		this.post.forgets(Instant.parse("2027-03-03T09:00:00Z"));
		this.post.opens();
	}

	@AfterEach
	void ends() {
		this.post.closes();
		ClockUtil.reset();
	}

	@Test
	void whoGetsATaskReadsWhatByWhomAndUntilWhen() {
		var raised = this.cases.raised();
		var task = this.cases.open(raised);

		var letter = only("ism");

		assertThat(letter.lead())
			.isEqualTo("Your task: Validate nonconformity (%s), asked for by Emil Sander, due on 5 Mar 2027."
				.formatted(raised.id().value()));
		assertThat(letter.text()).startsWith(letter.lead())
			.contains("https://almanac.talmark.example/tasks/" + task.id());
		assertThat(letter.subject()).isEqualTo("Your task: Validate nonconformity (" + raised.id().value() + ")");
		assertThat(letter)
			.extracting(OutboxLetter::kind, OutboxLetter::status, OutboxLetter::urgent, OutboxLetter::task,
					OutboxLetter::businessKey)
			.containsExactly(Kind.ASSIGNED, Status.WAITING, false, task.id(), raised.businessKey());
		assertThat(this.post.errands()).as("not urgent: it waits for the morning").isEmpty();
	}

	@Test
	void aPersonIsWrittenToInTheOwnLanguageWhoeverSitsInFrontOfThePage() {
		this.preferences.keep("ism", "de", "");

		var raised = this.cases.raised();

		assertThat(only("ism").lead())
			.isEqualTo("Ihre Aufgabe: Validate nonconformity (%s), veranlasst von Emil Sander, fällig am 5. März 2027."
				.formatted(raised.id().value()));
		assertThat(only("ism").html()).contains("lang=\"de\"", "Öffnen", "Antworten liest niemand");
		assertThat(only("ism").text()).contains("Öffnen: https://");
		assertThat(only("ism").language()).isEqualTo("de");
	}

	@Test
	void theDayIsThatOfThePersonsZone() {
		this.preferences.keep("ism", "", "Pacific/Auckland");

		this.cases.raised();

		assertThat(only("ism").lead()).contains("due on 6 Mar 2027");
	}

	@Test
	void whatIsDueSoonIsSentAtOnceWithAllHeadersAndBothParts() throws Exception {
		var raised = this.cases.raised();
		var task = this.cases.open(raised);
		this.taskLetters.on(new almanac.engine.TaskAssigned(task, "1", "cao", "ism", null,
				task.due().minus(java.time.Duration.ofHours(48)).plusSeconds(1)));

		assertThat(this.post.carries()).isZero();

		var mail = this.post.received().get(0);
		var letter = only("cao");
		assertThat(mail.getHeader("Message-ID")).containsExactly(letter.messageId());
		assertThat(letter.messageId()).matches("<almanac\\.[0-9a-f-]{36}@talmark\\.example>");
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(mail.getHeader("List-Id")).containsExactly("Almanac <almanac.almanac.talmark.example>");
		assertThat(mail.getHeader("From")).containsExactly("Almanac <isms@talmark.example>");
		assertThat(mail.getHeader("To")).containsExactly("cao@feinwerk-talmark.example");
		assertThat(mail.getSubject()).isEqualTo(letter.subject());
		assertThat(mail.getSentDate()).isEqualTo(letter.createdAt());
		assertThat(part(mail, "text/plain")).isEqualToNormalizingNewlines(letter.text());
		assertThat(part(mail, "text/html")).isEqualToNormalizingNewlines(letter.html());
	}

	@Test
	void whoTookATaskIsNotToldThatItIsTheirs() {
		var raised = this.cases.raised();
		var task = this.cases.open(raised);
		this.engineTasks.setAssignee(task.id(), null);

		this.tasks.claim(task.id(), "ism");

		assertThat(only("ism").status()).isEqualTo(Status.OVERTAKEN);
	}

	@Test
	void whatIsDoneHandedOnOrOverIsNotToldAnyMore() {
		var done = this.cases.raised();
		this.engineTasks.setAssignee(this.cases.open(done).id(), "im");
		assertThat(only("ism").status()).as("handed on").isEqualTo(Status.OVERTAKEN);
		assertThat(only("im").status()).isEqualTo(Status.WAITING);

		this.engineTasks.setAssignee(this.cases.open(done).id(), "ism");
		this.cases.answers(done);
		assertThat(of("ism")).as("done").allSatisfy((it) -> assertThat(it.status()).isEqualTo(Status.OVERTAKEN));
		assertThat(only("cao").status()).isEqualTo(Status.WAITING);

		this.register.requestWithdrawal(done.id(), "emp", "I mistook the test system for the real one.");
		this.cases.answers(done, java.util.Map.of("withdrawn", "yes"));
		assertThat(only("cao").status()).as("the run is over").isEqualTo(Status.OVERTAKEN);
	}

	@Test
	void whatPeopleWroteIsNoMarkup() {
		this.letters.write(
				Letter
					.to("emp", Kind.REMINDER, "assigned", "<b>Check</b>", Letter.Phrase.NONE, Letter.Phrase.NONE,
							Letter.Phrase.NONE)
					.noting("Use <script> & co."));

		assertThat(only("emp").html()).contains("&lt;b&gt;Check&lt;/b&gt;", "Use &lt;script&gt; &amp; co.")
			.doesNotContain("<script", "<b>");
		assertThat(only("emp").text()).contains("<b>Check</b>", "Use <script> & co.");
	}

	private static String part(MimeMessage mail, String type) throws Exception {
		var pending = new java.util.ArrayDeque<jakarta.mail.Part>(List.of(mail));
		while (!pending.isEmpty()) {
			var it = pending.poll();
			if (it.getContent() instanceof MimeMultipart parts) {
				for (var index = 0; index < parts.getCount(); index++) {
					pending.add(parts.getBodyPart(index));
				}
			}
			else if (it.isMimeType(type)) {
				return (String) it.getContent();
			}
		}
		throw new AssertionError("No part " + type);
	}

	private OutboxLetter only(String person) {
		assertThat(of(person)).hasSize(1);
		return of(person).get(0);
	}

	private List<OutboxLetter> of(String person) {
		return this.outbox.page(new OutboxFilter(person, null, null), 0, 50).items();
	}

}
