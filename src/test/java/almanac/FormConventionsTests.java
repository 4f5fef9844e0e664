package almanac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What makes a form work in the Tasklist and on the task page alike.
 */
class FormConventionsTests {

	private static final Set<String> HANDLED_BY_BOTH = Set.of("textfield", "textarea", "number", "checkbox",
			"checklist", "taglist", "radio", "select", "datetime", "text", "group", "separator", "table");

	private static final int LONGEST_TEXT = 4000;

	@ParameterizedTest
	@MethodSource("forms")
	void idIsThePathOfTheFile(FormFile form) {
		var path = FormFile.ROOT.relativize(form.file()).toString();
		assertThat(path).isEqualTo(form.id().replaceFirst("^" + folder(form) + "-", folder(form) + "/") + ".form");
	}

	@ParameterizedTest
	@MethodSource("forms")
	void versionIsTheOneTheTasklistShows(FormFile form) {
		assertThat(form.json().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
		assertThat(form.json().path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
		assertThat(form.json().path("schemaVersion").asInt()).isEqualTo(16);
		assertThat(form.json().path("type").asText()).isEqualTo("default");
	}

	@ParameterizedTest
	@MethodSource("forms")
	void everyComponentIsHandledByTasklistAndTaskPage(FormFile form) {
		assertThat(form.components()).extracting((it) -> it.path("type").asText()).isSubsetOf(HANDLED_BY_BOTH);
		assertThat(form.components()).extracting((it) -> it.path("id").asText())
			.doesNotContain("")
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void everyQuestionHasALabelAHelpTextAndLimits(FormFile form) {
		assertThat(form.questions()).extracting((it) -> it.path("key").asText()).doesNotHaveDuplicates();
		assertThat(form.questions()).allSatisfy((it) -> {
			assertThat(it.path("label").asText()).as("label of %s", it).isNotBlank();
			assertThat(it.path("description").asText()).as("description of %s", it).endsWith(".");
			assertThat(it.path("validate").isObject()).as("validate of %s", it).isTrue();
			assertThatTextIsLimited(it);
		});
		assertThat(form.columns()).allSatisfy((it) -> {
			assertThat(it.path("label").asText()).as("label of %s", it).isNotBlank();
			assertThat(it.path("validate").isObject()).as("validate of %s", it).isTrue();
			assertThatTextIsLimited(it);
		});
	}

	/** Its key is its id on the task page, whose own parts scripts and links look for. */
	@ParameterizedTest
	@MethodSource("forms")
	void noQuestionIsCalledLikeAPartOfTheTaskPage(FormFile form) {
		var parts = Stream.of("task", "layout")
			.map((page) -> Path.of("src/main/resources/templates", page + ".html"))
			.flatMap((page) -> Pattern.compile(" id=\"([\\w-]+)\"").matcher(read(page)).results())
			.map((it) -> it.group(1))
			.toList();
		assertThat(parts).contains("questions");
		assertThat(form.answers()).doesNotContainAnyElementsOf(parts);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void assertThatTextIsLimited(JsonNode field) {
		if (field.path("type").asText().startsWith("text")) {
			assertThat(field.path("validate").path("maxLength").asInt()).as("maxLength of %s", field)
				.isBetween(1, LONGEST_TEXT);
		}
	}

	/**
	 * A time is that of the organisation, so it says no zone; the Tasklist rounds what is
	 * typed to the interval.
	 */
	@ParameterizedTest
	@MethodSource("forms")
	void datesAreDatesAndTimesSayNoZone(FormFile form) {
		var dates = Stream.concat(form.questions().stream(), form.columns().stream())
			.filter((it) -> "datetime".equals(it.path("type").asText()));
		assertThat(dates).allSatisfy((it) -> assertThat(it.path("subtype").asText()).isIn("date", "datetime"));
		assertThat(form.questions()).filteredOn((it) -> "datetime".equals(it.path("type").asText()))
			.allSatisfy((it) -> assertThat(it.path("dateLabel")).isEqualTo(it.path("label")));
		assertThat(form.questions()).filteredOn((it) -> "datetime".equals(it.path("subtype").asText()))
			.allSatisfy((it) -> {
				assertThat(it.path("timeSerializingFormat").asText()).isEqualTo("no_timezone");
				assertThat(it.path("timeInterval").asInt()).isEqualTo(1);
				assertThat(it.path("use24h").asBoolean()).isTrue();
				assertThat(it.path("timeLabel").asText()).isNotBlank();
			});
	}

	/** The Tasklist fills choices from variables nowhere else. */
	@ParameterizedTest
	@MethodSource("forms")
	void choicesFromARegisterStandAtTheTopLevel(FormFile form) {
		assertThat(form.topLevel())
			.containsAll(form.components().stream().filter((it) -> it.has("valuesKey")).toList());
	}

	@ParameterizedTest
	@MethodSource("forms")
	void listsAndFilesAreExplainedAndLeadToTheTaskPage(FormFile form) {
		var edited = Stream.concat(form.lists().stream(), form.files().stream()).toList();
		assertThat(edited).allSatisfy((it) -> {
			assertThat(it.path("label").asText()).as("label of %s", it).isNotBlank();
			assertThat(it.path("properties").path("help").asText()).as("help of %s", it).endsWith(".");
			assertThat(it.path("dataSource").asText()).matches("=\\w+");
		});
		if (!edited.isEmpty()) {
			var last = form.topLevel().get(form.topLevel().size() - 1);
			assertThat(last.path("text").asText()).as("last component of %s", form)
				.isEqualTo("[Edit lists and files on the task page]({{taskPage}})");
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void conditionsCanBeParsed(FormFile form) {
		assertThat(form.conditions()).allSatisfy((it) -> assertThat(Feel.fault(it)).isEmpty());
		assertThat(form.conditionsOfColumns()).allSatisfy((it) -> assertThat(Feel.fault(it)).isEmpty());
	}

	/** The first column names the row, so nobody may change it. */
	@ParameterizedTest
	@MethodSource("forms")
	void givenRowsAreNamedByTheirFirstColumn(FormFile form) {
		assertThat(form.lists()).filteredOn((it) -> it.path("properties").path("given").asBoolean())
			.allSatisfy((it) -> assertThat(it.path("columns").path(0).path("readonly").asBoolean()).isTrue());
		assertThat(form.lists()).filteredOn((it) -> !it.path("properties").path("given").asBoolean())
			.allSatisfy((it) -> assertThat(it.path("columns")).noneMatch((column) -> column.has("readonly")));
	}

	static Stream<FormFile> forms() throws IOException {
		return FormFile.all();
	}

	private static String folder(FormFile form) {
		return FormFile.ROOT.relativize(form.file()).getName(0).toString();
	}

}
