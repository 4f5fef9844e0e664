package almanac.engine.web;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.engine.Tasks;
import almanac.engine.UserTask;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DemoTest
class TaskPagesTests {

	@Autowired
	MockMvc pages;

	@Autowired
	DemoCase cases;

	@Autowired
	Tasks tasks;

	@Test
	void aTaskShowsItsQuestionsItsCaseAndTheWayToTheTasklist() throws Exception {
		var raised = this.cases.raised();
		var id = this.cases.open(raised).id();

		this.pages.perform(get("/tasks/" + id).with(user("ism")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("href=\"/nonconformities/" + raised.id() + "\"")))
			.andExpect(content().string(containsString("/camunda/app/tasklist/default/#/?task=" + id + "\"")))
			.andExpect(content().string(containsString("Jonas Treul")))
			.andExpect(content().string(containsString("name=\"grade\" value=\"minor\"")))
			.andExpect(content().string(containsString("name=\"owner\"")))
			.andExpect(content().string(not(containsString("name=\"recurrenceOf\""))));
	}

	@Test
	void aRefusalSaysWhatIsMissingAtTheFieldAndKeepsWhatWasTyped() throws Exception {
		var id = this.cases.open(this.cases.validated()).id();

		this.pages.perform(answers(id).param("correction", "Locked <the> accounts").param("correctedOn", "2026-01-15"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("Locked &lt;the&gt; accounts")))
			.andExpect(content().string(containsString("value=\"2026-01-15\"")))
			.andExpect(content().string(containsString("href=\"#consequences\"")))
			.andExpect(content().string(containsString("id=\"consequences-error\"")))
			.andExpect(content().string(not(containsString("Edit lists and files on the task page"))));

		assertThat(this.tasks.form(id, "cao").values().get("correction")).isNull();
	}

	@Test
	void aCompletedTaskLeadsToMyWorkAndSaysWhatWasDoneAndWhatIsNext() throws Exception {
		var id = this.cases.open(this.cases.validated()).id();

		this.pages
			.perform(answers(id).param("correction", "The accounts were locked at once.")
				.param("correctedOn", "2026-01-15")
				.param("consequences", "None: nobody had used them."))
			.andExpect(redirectedUrl("/"))
			.andExpect(flash().attribute("message", containsString("Done: Correct nonconformity")));
		this.pages.perform(get("/tasks/" + id).with(user("cao")))
			.andExpect(status().isNotFound())
			.andExpect(content().string(containsString("This task is not open for you")));
	}

	@Test
	void whatIsSavedForLaterIsThereTheNextTimeWithoutBeingChecked() throws Exception {
		var id = this.cases.open(this.cases.validated()).id();

		this.pages.perform(answers(id).param("correction", "Half a sen").param("save", "yes"))
			.andExpect(redirectedUrl("/tasks/" + id));

		this.pages.perform(get("/tasks/" + id).with(user("cao")))
			.andExpect(content().string(containsString("Half a sen")));
	}

	@Test
	void rowsAreAddedMovedAndRemovedWithoutCompletingAnything() throws Exception {
		var id = this.cases.open(this.cases.corrected()).id();

		this.pages.perform(causes(id).param("add.causes", "yes"))
			.andExpect(status().isOk())
			.andExpect(row(0, "First"))
			.andExpect(row(1, "Second"))
			.andExpect(row(2, ""));
		this.pages.perform(causes(id).param("up.causes.1", "yes"))
			.andExpect(row(0, "Second"))
			.andExpect(row(1, "First"));
		this.pages.perform(causes(id).param("down.causes.0", "yes"))
			.andExpect(row(0, "Second"))
			.andExpect(row(1, "First"));
		this.pages.perform(causes(id).param("remove.causes.0", "yes"))
			.andExpect(row(0, "Second"))
			.andExpect(content().string(not(containsString("name=\"causes[1].cause\""))));

		assertThat(this.tasks.form(id, "cao").task().key()).isEqualTo("determine-cause");
	}

	@Test
	void aNewRowIsWhereTypingGoesOn() throws Exception {
		var id = this.cases.open(this.cases.corrected()).id();

		this.pages.perform(causes(id).param("add.causes", "yes"))
			.andExpect(content().string(matchesPattern("(?s).*id=\"causes-2-cause\"[^>]* autofocus=.*")));
		this.pages.perform(causes(id).param("remove.causes.0", "yes"))
			.andExpect(content().string(matchesPattern("(?s).*<fieldset[^>]* id=\"causes\"[^>]* autofocus=.*")));
	}

	@Test
	void aRowThatWasMovedCanBeMovedOnWithTheSameKey() throws Exception {
		var id = this.cases.open(this.cases.corrected()).id();

		this.pages.perform(causes(id).param("causes[2].cause", "Third").param("up.causes.2", "yes"))
			.andExpect(focused("up-causes-1"));
		this.pages.perform(causes(id).param("causes[2].cause", "Third").param("down.causes.0", "yes"))
			.andExpect(focused("down-causes-1"));
		this.pages.perform(causes(id).param("up.causes.1", "yes")).andExpect(focused("down-causes-0"));
		this.pages.perform(causes(id).param("down.causes.0", "yes")).andExpect(focused("up-causes-1"));
		this.pages.perform(causes(id).param("down.causes.1", "yes"))
			.andExpect(row(1, "Second"))
			.andExpect(content().string(not(containsString("down-causes-1"))));
	}

	@Test
	void severalFilesAreAttachedAtOnceAndWhatIsRefusedIsToldAtTheField() throws Exception {
		var id = this.cases.open(this.cases.validated()).id();

		var answer = this.pages
			.perform(multipart("/tasks/" + id + "/files/correctionEvidence").file(file("one.csv"))
				.file(file("two.csv"))
				.file(file("three.exe"))
				.file(new MockMultipartFile("file.correctionEvidence", "", null, new byte[0]))
				.with(user("cao"))
				.with(csrf())
				.header("Accept-Language", "de"))
			.andExpect(redirectedUrl("/tasks/" + id))
			.andReturn();

		this.pages.perform(get("/tasks/" + id).with(user("cao")).flashAttrs(answer.getFlashMap()))
			.andExpect(content().string(containsString(">one.csv</a>")))
			.andExpect(content().string(containsString(">two.csv</a>")))
			.andExpect(content().string(matchesPattern(
					"(?s).*<fieldset[^>]* id=\"correctionEvidence\"[^>]* aria-describedby=\"correctionEvidence-error\".*")))
			.andExpect(content().string(matchesPattern(
					"(?s).*<p class=\"error\" id=\"correctionEvidence-error\">Der Name „three.exe“ und der Inhalt.*")));
	}

	@Test
	void whoChoosesAFileAndCompletesHasAttachedIt() throws Exception {
		var one = this.cases.validated();
		var id = this.cases.open(one).id();

		this.pages
			.perform(multipart("/tasks/" + id).file(file("proof.csv"))
				.param("shown.correction", "1")
				.param("correction", "The accounts were locked at once.")
				.param("shown.correctedOn", "1")
				.param("correctedOn", "2026-01-15")
				.param("shown.consequences", "1")
				.param("consequences", "None: nobody had used them.")
				.with(user("cao"))
				.with(csrf()))
			.andExpect(redirectedUrl("/"));

		this.pages.perform(get("/tasks/" + this.cases.open(one).id()).with(user("cao")))
			.andExpect(content().string(containsString(">proof.csv</a>")));
	}

	@Test
	void aChosenFileThatIsRefusedHoldsTheCompletionBack() throws Exception {
		var id = this.cases.open(this.cases.validated()).id();

		this.pages
			.perform(multipart("/tasks/" + id).file(file("proof.exe"))
				.param("shown.correction", "1")
				.param("correction", "The accounts were locked at once.")
				.param("shown.correctedOn", "1")
				.param("correctedOn", "2026-01-15")
				.param("shown.consequences", "1")
				.param("consequences", "None: nobody had used them.")
				.with(user("cao"))
				.with(csrf()))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("The name “proof.exe” and the content")));
		assertThat(this.tasks.form(id, "cao").task().key()).isEqualTo("correct-nonconformity");
	}

	@Test
	void aFileThatWasRemovedAlreadyIsJustGone() throws Exception {
		var id = this.cases.open(this.cases.validated()).id();

		this.pages
			.perform(post("/tasks/" + id + "/files/correctionEvidence/4711/removal").with(user("cao")).with(csrf()))
			.andExpect(redirectedUrl("/tasks/" + id));
	}

	@Test
	void whoeverComesTooLateGetsBackWhatWasTyped() throws Exception {
		var id = this.cases.open(this.cases.validated()).id();
		var late = answers(id).param("correction", "Locked the accounts <b>twice</b>")
			.param("correctedOn", "2026-01-15")
			.param("consequences", "None: nobody had used them.");
		this.pages.perform(late).andExpect(redirectedUrl("/"));

		this.pages.perform(late)
			.andExpect(status().isNotFound())
			.andExpect(content().string(containsString("Locked the accounts &lt;b&gt;twice&lt;/b&gt;")))
			.andExpect(content().string(not(containsString("_csrf</"))));
	}

	@Test
	void withoutScriptAQuestionThatAnAnswerRaisesIsAskedBeforeTheTaskIsCompleted() throws Exception {
		var one = this.cases.validated();
		this.tasks.complete(this.cases.open(one).id(), "cao", Map.of("correction", "The accounts were locked at once.",
				"correctedOn", "2026-01-15", "consequences", "None: nobody had used them."));
		var id = this.cases.open(one).id();

		this.pages
			.perform(post("/tasks/" + id).with(user("cao"))
				.with(csrf())
				.param("shown.causeEliminationNeeded", "1")
				.param("causeEliminationNeeded", "no"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Your answers raised further questions.")))
			.andExpect(content().string(containsString("name=\"justification\"")))
			.andExpect(content().string(not(containsString("justification-error"))));

		assertThat(this.tasks.form(id, "cao").task().key()).isEqualTo("decide-on-cause-elimination");
	}

	@Test
	void aButtonForARowThatIsNotThereChangesNothing() throws Exception {
		var id = this.cases.open(this.cases.corrected()).id();

		this.pages.perform(causes(id).param("remove.causes", "yes"))
			.andExpect(status().isOk())
			.andExpect(row(1, "Second"));
		this.pages.perform(causes(id).param("remove.causes.7", "yes")).andExpect(row(1, "Second"));
	}

	@Test
	void aMistakeInARowIsToldAtItsCell() throws Exception {
		var id = this.cases.open(this.cases.corrected()).id();

		this.pages.perform(causes(id))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("href=\"#causes-0-kind\"")))
			.andExpect(content().string(containsString("id=\"causes-0-kind-error\"")))
			.andExpect(row(0, "First"));
	}

	@Test
	void questionsThatDependOnAnAnswerComeAndGoWithIt() throws Exception {
		var id = this.cases.open(this.cases.raised()).id();

		this.pages
			.perform(post("/tasks/" + id + "/form").with(user("ism"))
				.with(csrf())
				.param("shown.recurrence", "1")
				.param("recurrence", "yes"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("name=\"recurrenceOf\"")));
	}

	@Test
	void choosingAFileKeepsWhatWasTypedBefore() throws Exception {
		var id = this.cases.open(this.cases.validated()).id();

		this.pages
			.perform(multipart("/tasks/" + id + "/files/correctionEvidence")
				.file(new MockMultipartFile("file.correctionEvidence", "export.csv", "text/csv", "a;b\n".getBytes()))
				.param("shown.correction", "1")
				.param("correction", "Typed before")
				.with(user("cao"))
				.with(csrf()))
			.andExpect(redirectedUrl("/tasks/" + id));

		this.pages.perform(get("/tasks/" + id).with(user("cao")))
			.andExpect(content().string(containsString("Typed before")))
			.andExpect(content().string(containsString("export.csv")));
	}

	@Test
	void inGermanOnlyTheWordsOfTheModelAreEnglishAndMarkedAsSuch() throws Exception {
		for (var one : List.of(this.cases.raised(), this.cases.validated(), this.cases.corrected())) {
			isGerman(this.cases.open(one));
		}
	}

	private void isGerman(UserTask task) throws Exception {
		var page = this.pages
			.perform(get("/tasks/" + task.id()).with(user(task.assignee())).header("Accept-Language", "de"))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();

		assertThat(page).contains("<html lang=\"de\"", "Fällig am", ">Abschließen</button>");
		var words = new PropertyResourceBundle(
				new StringReader(Files.readString(Path.of("src/main/resources/texts/task.properties"))));
		words.keySet()
			.forEach((key) -> assertThat(page).as(key)
				.doesNotContain(">%s<".formatted(words.getString(key)), "\"%s\"".formatted(words.getString(key))));
		assertThat(page.replaceAll("(?s).*<main", "").replaceAll("<(\\w+)[^>]* lang=\"en\"[^>]*>(?s:.)*?</\\1>", ""))
			.doesNotContainPattern(">[^<]*\\b(the|is|you|and|Edit)\\b[^<]*<");
	}

	@Test
	void whatWasDoneIsSaidInTheLanguageOfThePerson() throws Exception {
		var id = this.cases.open(this.cases.validated()).id();

		this.pages.perform(answers(id).param("save", "yes").header("Accept-Language", "de"))
			.andExpect(flash().attribute("message", "Für später gespeichert. Weitergegeben wurde noch nichts."));
		this.pages
			.perform(answers(id).param("correction", "The accounts were locked at once.")
				.param("correctedOn", "2026-01-15")
				.param("consequences", "None: nobody had used them.")
				.header("Accept-Language", "de"))
			.andExpect(flash().attribute("message",
					"Erledigt: Correct nonconformity. Als Nächstes: Decide on cause elimination (Carla Wendt)."));
	}

	private static MockHttpServletRequestBuilder answers(String id) {
		return post("/tasks/" + id).with(user("cao"))
			.with(csrf())
			.param("shown.correction", "1")
			.param("shown.correctedOn", "1")
			.param("shown.consequences", "1");
	}

	private static MockHttpServletRequestBuilder causes(String id) {
		return post("/tasks/" + id).with(user("cao"))
			.with(csrf())
			.param("shown.causes", "1")
			.param("causes[0].cause", "First")
			.param("causes[0].kind", "")
			.param("causes[1].cause", "Second")
			.param("causes[1].kind", "");
	}

	private static MockMultipartFile file(String name) {
		return new MockMultipartFile("file.correctionEvidence", name, "text/csv", ("a;b\n" + name).getBytes());
	}

	private static ResultMatcher focused(String id) {
		return content().string(matchesPattern("(?s).*<button[^>]* id=\"" + id + "\"[^>]* autofocus=.*"));
	}

	private static ResultMatcher row(int row, String cause) {
		return content().string(containsString("name=\"causes[%d].cause\" value=\"%s\"".formatted(row, cause)));
	}

	@Test
	void aLinkToATaskThatIsGoneCannotPutWordsOnThePage() throws Exception {
		this.pages.perform(get("/tasks/gone").param("note", "Call this number at once").with(user("cao")))
			.andExpect(status().isNotFound())
			.andExpect(content().string(not(containsString("Call this number"))));
	}

}
