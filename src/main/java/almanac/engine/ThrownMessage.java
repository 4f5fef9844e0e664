package almanac.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.spin.json.SpinJsonNode;

/**
 * What a throwing event of a model says it sends.
 */
record ThrownMessage(String name, Map<String, Object> payload) {

	private static final String PAYLOAD = "almanac:payload";

	private static final ObjectMapper JSON = new ObjectMapper();

	static ThrownMessage of(DelegateExecution execution) {
		var element = execution.getBpmnModelElementInstance();
		if (!(element instanceof ThrowEvent event)) {
			throw new IllegalStateException("Expected a throwing message event at '%s', found %s."
				.formatted(execution.getCurrentActivityId(), element.getElementType().getTypeName()));
		}
		var name = event.getEventDefinitions()
			.stream()
			.filter(MessageEventDefinition.class::isInstance)
			.map((definition) -> ((MessageEventDefinition) definition).getMessage().getName())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"Expected a message at the event '%s', found none.".formatted(event.getId())));
		var payload = new LinkedHashMap<String, Object>();
		names(event).forEach((variable) -> payload.put(variable, plain(execution.getVariable(variable))));
		return new ThrownMessage(name, payload);
	}

	private static Stream<String> names(FlowElement element) {
		if (element.getExtensionElements() == null) {
			return Stream.empty();
		}
		return element.getExtensionElements()
			.getElementsQuery()
			.filterByType(CamundaProperties.class)
			.list()
			.stream()
			.flatMap((properties) -> properties.getCamundaProperties().stream())
			.filter((property) -> PAYLOAD.equals(property.getCamundaName()))
			.flatMap((property) -> Stream.of(property.getCamundaValue().split(",")))
			.map(String::strip)
			.filter((name) -> !name.isEmpty());
	}

	private static Object plain(Object value) {
		try {
			return (value instanceof SpinJsonNode node) ? JSON.readValue(node.toString(), Object.class) : value;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A variable of type Json holds none", ex);
		}
	}

}
