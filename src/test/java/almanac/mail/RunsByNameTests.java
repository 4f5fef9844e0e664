package almanac.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import almanac.DemoTest;
import almanac.calendar.Calendar;
import almanac.calendar.Occurrence;
import almanac.engine.UserTask;
import almanac.feed.FeedFile;
import almanac.mail.Letter.Phrase;
import almanac.registers.kit.Registers;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import almanac.registers.people.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Letters name what comes round as people do, and its key at the foot alone.
 */
@DemoTest
class RunsByNameTests {

	@Autowired
	Wording wording;

	@Autowired
	Calendar calendar;

	@Autowired
	FeedFile feed;

	@Autowired
	Registers registers;

	@Autowired
	People people;

	@Autowired
	Preferences preferences;

	@Autowired
	List<ApplicationRunner> atEveryStart;

	/** Other tests clear the plan. */
	@BeforeEach
	void plans() throws Exception {
		for (var it : this.atEveryStart) {
			if (it.getClass().getPackageName().equals("almanac.calendar")) {
				it.run(null);
			}
		}
	}

	@AfterEach
	void forgets() {
		this.preferences.keep("bo", "", "");
	}

	@Test
	void aRunOfTheCalendarIsCalledByItsCycleItsThingAndItsMonth() throws IOException {
		var entry = this.calendar.entries()
			.stream()
			.filter((it) -> it.cycle().equals("restore-test") && this.calendar.planned(it.id()).isPresent())
			.findFirst()
			.orElseThrow();
		var run = this.calendar.planned(entry.id()).orElseThrow();
		var thing = this.registers.titles(entry.register(), List.of(entry.number())).get(entry.number());
		var key = run.businessKey().substring(run.businessKey().indexOf(':') + 1);

		var english = words(run, "en");
		assertThat(english.subject()).startsWith("Reminder: Plan restore (Restore test of " + thing + ", ")
			.doesNotContain(key)
			.doesNotContainPattern("\\d{4}-\\d{2}");
		assertThat(english.lead()).contains("Restore test of " + thing).doesNotContain(key);
		assertThat(english.plain()).containsOnlyOnce(key).contains("Reference: " + key);
		assertThat(english.html()).containsOnlyOnce(key);
		assertThat(words(run, "de").lead()).contains("Wiederherstellungstest für " + thing + ", ").doesNotContain(key);
		Files.writeString(Path.of("target", "letter-by-name.html"), english.html());
	}

	/** By what the catalogue says its key names. */
	@Test
	void aRunThatBeganOtherwiseIsCalledByItsCycleAndItsThing() {
		var title = this.registers.titles("risks", List.of("RSK-0001")).get("RSK-0001");

		var words = this.wording.of(letter(task("review-risk:RSK-0001:2027-03-03")), reads("en"), List.of());

		assertThat(words.lead()).contains("(Review of a risk of " + title + ")");
		assertThat(words.plain()).contains("Reference: RSK-0001:2027-03-03");
	}

	/** Called by another run, with whom it waits for before the thing. */
	@Test
	void aRunForSomebodyIsCalledByItsThingToo() {
		var title = this.registers.titles("documents", List.of("DOC-0001")).get("DOC-0001");

		var words = this.wording.of(letter(task("document-review:co:DOC-0001:change-1")), reads("en"), List.of());

		assertThat(words.lead()).contains("(Document review of " + title + ")");
	}

	@Test
	void whatHasANumberOnlyIsCalledByIt() {
		var words = this.wording.of(letter(task("corrective-action:NC-2026-0001")), reads("en"), List.of());

		assertThat(words.lead()).contains("Plan restore (NC-2026-0001)");
		assertThat(words.plain()).doesNotContain("Reference");
	}

	/** Subjects are read on locked screens and in logs: those of signatures tell less. */
	@Test
	void ofWhatIsSignedTheSubjectTellsTheNumberOnly() {
		var title = this.registers.titles("documents", List.of("DOC-0001")).get("DOC-0001");
		var signs = task("document-approval:DOC-0001:change-1", true);

		var words = this.wording.of(letter(signs), reads("en"), List.of());

		assertThat(words.subject()).isEqualTo("Reminder: Plan restore (DOC-0001)");
		assertThat(words.lead()).contains(title);
		assertThat(this.wording.of(letter(task("document-review:co:DOC-0001:change-1", true)), reads("en"), List.of())
			.subject()).isEqualTo("Reminder: Plan restore (DOC-0001)");
	}

	@Test
	void theCalendarOfAPersonCallsThemSoToo() {
		var entry = this.calendar.entries()
			.stream()
			.filter((it) -> it.number() != null && it.cycle().equals("restore-test"))
			.findFirst()
			.orElseThrow();
		var thing = this.registers.titles(entry.register(), List.of(entry.number())).get(entry.number());

		assertThat(this.feed.of("ism").replaceAll("\\r\\n ", "")).contains("Starts: Restore test of " + thing)
			.doesNotContain("Restore test " + entry.number());
	}

	private Words words(Occurrence run, String language) {
		return this.wording.of(letter(task(run.businessKey())), reads(language), List.of());
	}

	private Person reads(String language) {
		var bo = this.people.find("bo").orElseThrow();
		this.preferences.keep(bo.id(), language, "");
		return bo;
	}

	private static Letter letter(UserTask task) {
		return Letter
			.to("bo", Kind.REMINDER, "reminded", task.name(), Phrase.entry(task), task.due(),
					Phrase.of("letter.with", "x"))
			.about(task);
	}

	private static UserTask task(String businessKey) {
		return task(businessKey, false);
	}

	private static UserTask task(String businessKey, boolean bySignature) {
		var now = Instant.parse("2026-11-20T10:00:00Z");
		return new UserTask("1", "restore-test", "Restore test", "plan-restore", "Plan restore", "Find it.",
				businessKey, "bo", List.of("BO"), now, now, null, bySignature);
	}

}
