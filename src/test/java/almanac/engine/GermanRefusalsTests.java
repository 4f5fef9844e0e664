package almanac.engine;

import java.util.LinkedHashMap;
import java.util.Map;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.Visitor;
import almanac.registers.people.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who reads German is refused in German, wherever the task is completed. The labels of
 * questions are those of the form.
 */
@DemoTest
class GermanRefusalsTests {

	@LocalServerPort
	int port;

	@Autowired
	DemoCase cases;

	@Autowired
	Preferences preferences;

	@Autowired
	JdbcClient jdbc;

	enum Place {

		TASK_PAGE {
			@Override
			String send(Visitor visitor, String person, String task, Map<String, Object> answers) {
				var form = new LinkedHashMap<String, String>();
				answers.forEach((field, answer) -> {
					form.put("shown." + field, "1");
					form.put(field, String.valueOf(answer));
				});
				return visitor.signsIn(person).submits("/tasks/" + task, form).body();
			}
		},

		API {
			@Override
			String send(Visitor visitor, String person, String task, Map<String, Object> answers) {
				return visitor
					.api(person, "POST", "/api/tasks/" + task + "/complete", Values.write(Map.of("answers", answers)))
					.body();
			}
		},

		TASKLIST {
			@Override
			String send(Visitor visitor, String person, String task, Map<String, Object> answers) {
				var variables = new LinkedHashMap<String, Object>();
				answers.forEach((field, answer) -> variables.put(field, Map.of("value", answer)));
				return visitor.signsIn(person)
					.tasklist("POST", "/engine/engine/default/task/" + task + "/submit-form",
							Values.write(Map.of("variables", variables)))
					.body();
			}
		};

		abstract String send(Visitor visitor, String person, String task, Map<String, Object> answers);

	}

	@ParameterizedTest
	@EnumSource
	void whatIsMissingTooLongOrNoDateYet(Place place) {
		var task = this.cases.open(this.cases.validated()).id();

		assertThat(place.send(german(), "cao", task,
				Map.of("correction", "x".repeat(4001), "correctedOn", "2999-01-01", "consequences", "")))
			.contains("Bitte füllen Sie „Consequences“ aus.", "Bitte kürzen Sie „Correction“ auf höchstens",
					"Zeichen; es sind 4.001.")
			.containsPattern("„Corrected on“ muss am \\d+\\. \\p{L}+\\.? \\d{4} oder früher sein")
			.doesNotContain("Please", "must be");
		assertThat(place.send(german(), "cao", task,
				Map.of("correction", "Gesperrt", "correctedOn", "gestern", "consequences", "Keine")))
			.contains("„Corrected on“ muss ein Datum sein, geschrieben wie 2027-03-31.");
	}

	@ParameterizedTest
	@EnumSource
	void aRuleOfTheModel(Place place) {
		var one = this.cases.validated();
		this.cases.answers(one);

		assertThat(place.send(german(), "cao", this.cases.open(one).id(),
				Map.of("causeEliminationNeeded", "no", "justification", "Zu wenig" + ".".repeat(50))))
			.contains("braucht mindestens 50 Buchstaben; es sind 7.")
			.doesNotContain("needs at least");
	}

	@ParameterizedTest
	@EnumSource
	void whoMayNotCompleteIt(Place place) {
		var task = this.cases.open(this.cases.validated()).id();

		assertThat(place.send(german(), "ism", task,
				Map.of("correction", "Gesperrt", "correctedOn", "2026-01-15", "consequences", "Keine")))
			.contains("Diese Aufgabe ist nicht für Sie.");
	}

	@Test
	void theTasklistSpeaksTheLanguageThePersonChose() {
		var task = this.cases.open(this.cases.validated()).id();
		this.preferences.keep("cao", "de", "");

		assertThat(Place.TASKLIST.send(Visitor.of(this.port), "cao", task, Map.of("consequences", "")))
			.contains("Bitte füllen Sie „Consequences“ aus.");

		this.preferences.keep("cao", "en", "");
		assertThat(Place.TASKLIST.send(german(), "cao", task, Map.of("consequences", "")))
			.contains("Please fill in “Consequences”.");
	}

	@Test
	void theTasklistSaysInGermanWhereADueDateIsMoved() {
		var task = this.cases.open(this.cases.validated());

		assertThat(german().signsIn("admin")
			.tasklist("PUT", "/engine/engine/default/task/" + task.id(),
					"{\"name\":\"%s\",\"assignee\":\"cao\",\"due\":\"2030-01-01T00:00:00.000+0000\"}"
						.formatted(task.name()))
			.body()).contains("Ein Termin wird auf der Seite der Aufgabe in Almanac verschoben");
	}

	@Test
	void aDueDateThatDoesNotMove() {
		var path = "/tasks/" + this.cases.open(this.cases.validated()).id();

		assertThat(german().signsIn("ro")
			.submits(path + "/due-date", Map.of("due", "2020-01-01", "reason", "Weil"))
			.body()).containsPattern("Das neue Datum muss der \\d+\\. \\p{L}+\\.? \\d{4} oder später sein")
			.contains("Bitte sagen Sie in mindestens 20 Buchstaben, warum; bisher sind es 4.");
		assertThat(german()
			.api("cao", "POST", "/api" + path + "/extend",
					"{\"due\":\"2099-01-01\",\"reason\":\"%s\"}"
						.formatted("Die Prüferin kommt erst eine Woche später."))
			.body()).contains("Dieses Datum verschieben darf jetzt nur: Mirja Saalfeld");
		assertThat(german().api("ro", "POST", "/api" + path + "/extend", "{}").body())
			.contains("Bitte geben Sie das neue Datum an", "Bitte sagen Sie, warum.");
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from person_preference").update();
	}

	private Visitor german() {
		return Visitor.of(this.port).reads("de");
	}

}
