package almanac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import org.springframework.web.util.HtmlUtils;

/**
 * The model of a cycle as its file describes it.
 */
record Model(Path file, BpmnModelInstance bpmn) {

	private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

	private static final Pattern RESULT = Pattern.compile("(?:resultVariable|elementVariable)=\"(\\w+)\"");

	private static final Pattern SET = Pattern.compile("execution\\.setVariable(?:Local)?\\('(\\w+)'");

	static Stream<Model> all() throws IOException {
		try (var files = Files.list(Path.of("processes"))) {
			return files.filter((it) -> it.toString().endsWith(".bpmn")).sorted().map(Model::read).toList().stream();
		}
	}

	static Model read(Path file) {
		return new Model(file, Bpmn.readModelFromFile(file.toFile()));
	}

	Process process() {
		return all(Process.class).get(0);
	}

	String id() {
		return process().getId();
	}

	/** Whether it keeps the program going and is no cycle of the ISMS. */
	boolean isTechnical() {
		return "true".equals(properties(process()).get("almanac:technical"));
	}

	<T extends ModelElementInstance> List<T> all(Class<T> type) {
		return List.copyOf(this.bpmn.getModelElementsByType(type));
	}

	Path formOf(UserTask task) {
		return FormFile.ROOT.resolve(Path.of(id(), task.getId() + ".form"));
	}

	Stream<FormFile> forms() {
		return all(UserTask.class).stream().map(this::formOf).filter(Files::exists).map(FormFile::read);
	}

	static Map<String, String> properties(BaseElement element) {
		var properties = new LinkedHashMap<String, String>();
		if (element.getExtensionElements() != null) {
			element.getExtensionElements()
				.getElementsQuery()
				.filterByType(CamundaProperties.class)
				.list()
				.forEach((it) -> it.getCamundaProperties()
					.forEach((property) -> properties.put(property.getCamundaName(), property.getCamundaValue())));
		}
		return properties;
	}

	/** Expressions for the engine, without their braces. */
	List<String> expressions() {
		return Feel.find(EXPRESSION, HtmlUtils.htmlUnescape(text())).toList();
	}

	/** What a run knows: answers, results, loops, mappings and what messages bring. */
	Set<String> variables() {
		var names = new TreeSet<String>();
		forms().forEach((it) -> names.addAll(it.answers()));
		forms().forEach((it) -> it.selects().forEach((key) -> names.add(key + "Name")));
		forms().forEach((it) -> it.moments().forEach((key) -> names.add(key + "Text")));
		all(UserTask.class).forEach((it) -> names.add(Names.camel(it.getId()) + "By"));
		Feel.find(RESULT, text()).forEach(names::add);
		Feel.find(SET, text()).forEach(names::add);
		all(CamundaInputParameter.class).forEach((it) -> names.add(it.getCamundaName()));
		all(CamundaOutputParameter.class).forEach((it) -> names.add(it.getCamundaName()));
		all(CamundaProperty.class).stream()
			.filter((it) -> "almanac:payload".equals(it.getCamundaName()) && isReceived(it))
			.forEach((it) -> names.addAll(commaList(it.getCamundaValue())));
		return names;
	}

	/** What a run of the model begins with. */
	List<String> payload() {
		return all(StartEvent.class).stream()
			.filter((it) -> it.getParentElement() instanceof Process)
			.flatMap((it) -> commaList(properties(it).getOrDefault("almanac:payload", "")).stream())
			.toList();
	}

	private static boolean isReceived(CamundaProperty property) {
		var event = property.getParentElement().getParentElement().getParentElement().getElementType().getTypeName();
		return Set.of("startEvent", "intermediateCatchEvent", "boundaryEvent", "receiveTask").contains(event);
	}

	static List<String> commaList(String text) {
		return Stream.of(text.split(",")).map(String::strip).filter((it) -> !it.isEmpty()).toList();
	}

	String text() {
		try {
			return Files.readString(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s cannot be read".formatted(this.file), ex);
		}
	}

	@Override
	public String toString() {
		return this.file.getFileName().toString();
	}

}
