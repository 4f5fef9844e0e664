package almanac;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.GatewayDirection;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What ties a model to the rest of the product: one name, told by its file, its elements,
 * its forms, its decisions, its test and its line in the catalogue.
 */
class ProcessConventionsTests {

	@ParameterizedTest
	@MethodSource("models")
	void fileIsNamedAfterItsProcess(Model model) {
		assertThat(model.file().getFileName()).hasToString(model.id() + ".bpmn");
		assertThat(model.process().getName()).as("name of %s", model).isNotBlank();
		assertThat(model.process().isExecutable()).as("%s is executable", model).isTrue();
	}

	@ParameterizedTest
	@MethodSource("models")
	void elementsAreIdentifiedByTheirLabels(Model model) {
		assertThat(model.all(FlowNode.class)).allSatisfy((it) -> {
			assertThat(it.getName()).as("label of %s", it.getId()).isNotBlank();
			assertThat(it.getId()).isEqualTo(Names.slug(it.getName()));
		});
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyGatewayAsksAndEveryAnswerIsNamed(Model model) {
		assertThat(model.all(ExclusiveGateway.class)).filteredOn((it) -> it.getOutgoing().size() > 1)
			.allSatisfy((it) -> {
				assertThat(it.getName()).as("label of gateway %s", it.getId()).endsWith("?");
				assertThat(it.getGatewayDirection()).isNotEqualTo(GatewayDirection.Mixed);
				assertThat(it.getOutgoing()).allSatisfy((flow) -> {
					assertThat(flow.getName()).as("label of %s", flow.getId()).isNotBlank();
					assertThat(flow.getConditionExpression()).as("condition of %s", flow.getId()).isNotNull();
				});
			});
	}

	@ParameterizedTest
	@MethodSource("models")
	void processAndUserTasksSayWhatTheyAreFor(Model model) {
		var documented = Stream.concat(Stream.of(model.process()), model.all(UserTask.class).stream());
		assertThat(documented).allSatisfy(
				(it) -> assertThat(documentation(it)).as("documentation of %s", it.getId()).hasSizeGreaterThan(30));
		assertThat(documentation(model.process())).as("clause, purpose, evidence of %s", model)
			.contains("ISO/IEC 27001", "Purpose:", "Evidence left:");
	}

	@ParameterizedTest
	@MethodSource("models")
	void historyIsKeptForAStatedTime(Model model) {
		assertThat(model.process().getCamundaHistoryTimeToLiveString()).as("history time to live of %s", model)
			.matches("P\\d+D");
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyUserTaskHasItsForm(Model model) {
		assertThat(model.all(UserTask.class)).allSatisfy((it) -> {
			assertThat(it.getCamundaFormRef()).isEqualTo(model.id() + "-" + it.getId());
			assertThat(it.getCamundaFormRefBinding()).as("form binding of %s", it.getId()).isEqualTo("deployment");
			assertThat(model.formOf(it)).exists();
		});
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyUserTaskIsSomebodysAndDueSometime(Model model) {
		assertThat(model.all(UserTask.class)).allSatisfy((it) -> {
			assertThat(Stream.of(it.getCamundaAssignee(), it.getCamundaCandidateGroups()).filter((who) -> who != null))
				.as("either an assignee or candidate groups for %s", it.getId())
				.hasSize(1);
			assertThat(it.getCamundaDueDate()).as("due date of %s", it.getId()).contains("${due.");
		});
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyServiceTaskCallsTheMethodOfItsLabel(Model model) {
		assertThat(model.all(ServiceTask.class)).allSatisfy((it) -> {
			assertThat(it.getCamundaExpression())
				.startsWith("${%s.%s(".formatted(Names.camel(model.id()), Names.camel(it.getId())));
			assertThat(it.isCamundaAsyncBefore()).as("%s is asynchronous", it.getId()).isTrue();
		});
	}

	/** So that each called run is found by its key, and gets what it begins with. */
	@ParameterizedTest
	@MethodSource("models")
	void everyCallNamesTheRunItCallsAndHandsOverWhatThatBeginsWith(Model model) throws IOException {
		var others = models().collect(Collectors.toMap(Model::id, (it) -> it));
		assertThat(model.all(CallActivity.class)).allSatisfy((it) -> {
			assertThat(others).as("models beside %s", model).containsKey(it.getCalledElement());
			assertThat(it.getCamundaCalledElementBinding()).as("%s calls what is in force", it.getId()).isNull();
			var mappings = it.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();
			assertThat(mappings).extracting(CamundaIn::getCamundaBusinessKey)
				.filteredOn((key) -> key != null)
				.singleElement()
				.asString()
				.startsWith("${called.key('%s', ".formatted(it.getCalledElement()));
			assertThat(mappings).extracting(CamundaIn::getCamundaTarget)
				.filteredOn((target) -> target != null)
				.containsExactlyInAnyOrderElementsOf(others.get(it.getCalledElement()).payload());
		});
	}

	@ParameterizedTest
	@MethodSource("models")
	void noScriptRuns(Model model) {
		assertThat(model.all(ScriptTask.class)).isEmpty();
		assertThat(model.text()).doesNotContain("<camunda:script", "camunda:class=", "delegateExpression=");
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyCallReachesAMethodOfABeanThatIsOpenToModels(Model model) {
		var beans = ModelBeans.find();
		var calls = model.expressions()
			.stream()
			.flatMap(Call::in)
			.filter((it) -> !model.variables().contains(it.bean()) && !beans.accepts(it));
		assertThat(calls).as("calls in %s that reach no method of %s", model, beans).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyVariableReadIsWrittenSomewhere(Model model) {
		var read = model.expressions().stream().flatMap((it) -> Call.reads(it).stream());
		assertThat(read.filter((it) -> !model.variables().contains(it)))
			.as("variables %s reads, but no form, result, mapping, loop or message writes", model)
			.isEmpty();
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyVariableShownIsWrittenSomewhere(Model model) {
		assertThat(model.forms()).allSatisfy((form) -> {
			var shown = form.reads().stream().filter((it) -> !"taskPage".equals(it));
			assertThat(shown.filter((it) -> !model.variables().contains(it)))
				.as("variables %s shows, but nothing writes", form)
				.isEmpty();
		});
	}

	@ParameterizedTest
	@MethodSource("models")
	void aTechnicalModelAsksNobodyAndIsOfferedToNobody(Model model) {
		if (model.isTechnical()) {
			assertThat(model.all(UserTask.class)).isEmpty();
			assertThat(model.process().isCamundaStartableInTasklist()).isFalse();
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyProcessIsTested(Model model) {
		var room = model.isTechnical() ? "engine" : "cycles." + model.id().replace("-", "");
		var test = "almanac.%s.%sProcessTests".formatted(room, Names.pascal(model.id()));
		assertThat(ClassUtils.isPresent(test, null)).as("%s tests %s", test, model).isTrue();
	}

	@Test
	void catalogueListsExactlyTheProcesses() throws IOException {
		var listed = new YamlPropertySourceLoader().load("cycles", new ClassPathResource("cycles.yml"))
			.stream()
			.flatMap((it) -> Stream.of(((EnumerablePropertySource<?>) it).getPropertyNames()))
			.filter((it) -> it.startsWith("cycles."))
			.map((it) -> it.split("\\.")[1])
			.distinct();
		assertThat(listed)
			.containsExactlyInAnyOrderElementsOf(models().filter((it) -> !it.isTechnical()).map(Model::id).toList());
	}

	@ParameterizedTest
	@MethodSource("decisions")
	void everyDecisionIsNamedAfterItsFileAndHitsOneRule(Path file) throws IOException {
		var dmn = Dmn.readModelFromFile(file.toFile());
		assertThat(dmn.getModelElementsByType(Decision.class)).singleElement().satisfies((it) -> {
			assertThat(file.getFileName()).hasToString(it.getId() + ".dmn");
			assertThat(it.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
			assertThat(it.getDescription()).as("description of %s", file).isNotNull();
		});
		assertThat(dmn.getModelElementsByType(DecisionTable.class))
			.allSatisfy((it) -> assertThat(it.getHitPolicy()).isEqualTo(HitPolicy.UNIQUE));
		var users = models().filter((it) -> it.text().contains("decisionRef=\"%s\"".formatted(fileId(file)))).toList();
		assertThat(users).as("models that use %s", file).isNotEmpty();
		var inputs = dmn.getModelElementsByType(InputExpression.class)
			.stream()
			.flatMap((it) -> Feel.reads(it.getText().getTextContent()).stream())
			.toList();
		assertThat(users).allSatisfy((it) -> assertThat(it.variables()).containsAll(inputs));
	}

	@Test
	void everyFormBelongsToAUserTask() throws IOException {
		var used = models().flatMap((model) -> model.all(UserTask.class).stream().map(model::formOf)).toList();
		assertThat(FormFile.all().map(FormFile::file)).allSatisfy((it) -> assertThat(used).contains(it));
	}

	static Stream<Model> models() throws IOException {
		return Model.all();
	}

	static Collection<Path> decisions() throws IOException {
		try (var files = Files.list(Path.of("processes"))) {
			return files.filter((it) -> it.toString().endsWith(".dmn")).sorted().toList();
		}
	}

	private static String fileId(Path file) {
		return file.getFileName().toString().replaceFirst("\\.dmn$", "");
	}

	private static String documentation(BaseElement element) {
		return element.getDocumentations().stream().map((it) -> it.getTextContent()).findFirst().orElse("");
	}

}
