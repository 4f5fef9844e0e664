package almanac;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules a model states for its tasks speak of tasks, fields and variables that exist.
 */
class RuleConventionsTests {

	@ParameterizedTest(name = "{0}")
	@MethodSource("rules")
	void ruleSpeaksOfWhatExists(Rule rule) {
		switch (rule.kind()) {
			case "notSameAs" -> assertThat(rule.names()).isNotEmpty().isSubsetOf(rule.tasksAndVariables());
			case "forget" -> assertThat(rule.names()).isNotEmpty().isSubsetOf(rule.model().variables());
			case "evidence" -> assertThat(rule.names()).isNotEmpty()
				.isSubsetOf(rule.form().files().stream().map(FormFile::source).toList());
			case "minText" -> {
				assertThat(rule.form().answers()).contains(rule.field());
				assertThat(rule.value()).matches("[1-9]\\d*");
			}
			case "notBefore", "notAfter", "check" -> {
				assertThat(rule.form().answers()).contains(rule.field());
				assertThat(Feel.fault(rule.expression())).isEmpty();
				assertThat(Feel.reads(rule.expression())).isSubsetOf(rule.known());
				assertThat(rule.words()).as("words of %s for the person", rule)
					.matches((words) -> !words.isEmpty() || !"check".equals(rule.kind()));
			}
			case "signature" -> {
				switch (rule.name()) {
					case "signature" -> assertThat(rule.value()).isIn("L1", "L1-link", "L2");
					case "signature.meaning" -> assertThat(rule.variablesInText()).isSubsetOf(rule.model().variables());
					default -> assertThat(rule.form().answers()).contains(rule.value());
				}
			}
			case "delegated" -> assertThat(rule.value()).isEqualTo("never");
			default -> assertThat(rule.kind()).isIn("notSameAs", "notBefore", "notAfter", "minText", "evidence",
					"check", "forget");
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("models")
	void whatAModelSaysAboutAllItsTasksIsKnownAndSpeaksOfWhatExists(Model model) {
		assertThat(Model.properties(model.all(Process.class).iterator().next())).allSatisfy((name, value) -> {
			assertThat(name).isIn("almanac:extendedBy", "almanac:notAfter.due", "almanac:technical");
			var expression = value.replaceFirst("\\s\\|\\s.*", "");
			assertThat(Feel.fault(expression)).isEmpty();
			assertThat(Feel.reads(expression)).isSubsetOf(model.variables());
		});
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("models")
	void whatAStepOfTheProgramLeavesAsEvidenceIsWrittenSomewhere(Model model) {
		assertThat(model.all(ServiceTask.class)).allSatisfy((it) -> {
			var rules = Model.properties(it);
			assertThat(rules.keySet()).filteredOn((name) -> name.startsWith("almanac:")).isSubsetOf("almanac:evidence");
			assertThat(Model.commaList(rules.getOrDefault("almanac:evidence", ""))).isSubsetOf(model.variables());
		});
	}

	static Stream<Model> models() throws IOException {
		return Model.all();
	}

	static Stream<Rule> rules() throws IOException {
		return Model.all()
			.flatMap((model) -> model.all(UserTask.class)
				.stream()
				.flatMap((task) -> Model.properties(task)
					.entrySet()
					.stream()
					.filter((it) -> it.getKey().startsWith("almanac:"))
					.map((it) -> new Rule(model, task, it.getKey().substring("almanac:".length()), it.getValue()))));
	}

	record Rule(Model model, UserTask task, String name, String value) {

		String kind() {
			return this.name.replaceFirst("\\..*", "");
		}

		String field() {
			return this.name.substring(kind().length() + 1);
		}

		String expression() {
			return this.value.replaceFirst("\\s\\|\\s.*", "");
		}

		String words() {
			return this.value.contains(" | ") ? this.value.replaceFirst(".*\\s\\|\\s", "") : "";
		}

		/** Those that stand as <code>{{variable}}</code>. */
		List<String> variablesInText() {
			return Pattern.compile("\\{\\{(\\w+)").matcher(this.value).results().map((it) -> it.group(1)).toList();
		}

		List<String> names() {
			return Model.commaList(this.value);
		}

		FormFile form() {
			return FormFile.read(this.model.formOf(this.task));
		}

		/** Variables, and for a column those of its row, {@code given} as they were. */
		TreeSet<String> known() {
			var known = new TreeSet<>(this.model.variables());
			if (field().contains(".")) {
				known.addAll(form().columnsOf(field().replaceFirst("\\..*", "")));
				known.add("given");
			}
			return known;
		}

		TreeSet<String> tasksAndVariables() {
			var known = new TreeSet<>(this.model.variables());
			this.model.all(UserTask.class).forEach((it) -> known.add(it.getId()));
			return known;
		}

		@Override
		public String toString() {
			return "%s %s %s".formatted(this.model, this.task.getId(), this.name);
		}

	}

}
