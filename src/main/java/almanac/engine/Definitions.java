package almanac.engine;

import almanac.web.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.DeploymentResourceNotFoundException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The deployed procedures with the hashes of their files. What is deployed never changes,
 * so everything here is read once.
 */
@Component
class Definitions {

	/** A deployed model by its id in the engine. */
	record Definition(String name, Procedure procedure) {
	}

	private final ObjectProvider<RepositoryService> repository;

	private final Permission permission;

	private final Map<String, Definition> models = new ConcurrentHashMap<>();

	private final Map<String, Procedure> decisions = new ConcurrentHashMap<>();

	private final Map<String, Optional<String>> startMessages = new ConcurrentHashMap<>();

	private final Map<String, Map<String, String>> properties = new ConcurrentHashMap<>();

	private final Map<String, Set<String>> signed = new ConcurrentHashMap<>();

	private final Map<String, Form> forms = new ConcurrentHashMap<>();

	private final FormReader reader = new FormReader();

	Definitions(ObjectProvider<RepositoryService> repository, Permission permission) {
		this.repository = repository;
		this.permission = permission;
	}

	Definition model(String definitionId) {
		return cached(this.models, definitionId, (id) -> {
			ProcessDefinition it = this.repository.getObject().getProcessDefinition(id);
			return new Definition((it.getName() != null) ? it.getName() : it.getKey(), new Procedure(it.getKey(),
					it.getVersion(), it.getDeploymentId(), sha256(it.getDeploymentId(), it.getResourceName())));
		});
	}

	/** The message a run of the model begins with, empty if it begins plainly. */
	Optional<String> startMessage(String definitionId) {
		return cached(this.startMessages, definitionId,
				(id) -> this.repository.getObject()
					.getBpmnModelInstance(id)
					.getModelElementsByType(StartEvent.class)
					.stream()
					.filter((start) -> start.getParentElement() instanceof Process)
					.flatMap((start) -> start.getEventDefinitions().stream())
					.filter(MessageEventDefinition.class::isInstance)
					.map((event) -> ((MessageEventDefinition) event).getMessage().getName())
					.findFirst());
	}

	/**
	 * What the model says about all its tasks, by extension properties of its process.
	 */
	Map<String, String> properties(String definitionId) {
		return cached(this.properties, definitionId,
				(id) -> this.repository.getObject()
					.getBpmnModelInstance(id)
					.getModelElementsByType(CamundaProperty.class)
					.stream()
					.filter((it) -> it.getParentElement().getParentElement().getParentElement() instanceof Process)
					.filter((it) -> it.getCamundaName().startsWith("almanac:"))
					.collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue)));
	}

	/** Ids of the tasks of the model that only a signature decides. */
	Set<String> signed(String definitionId) {
		return cached(this.signed, definitionId,
				(id) -> this.repository.getObject()
					.getBpmnModelInstance(id)
					.getModelElementsByType(CamundaProperty.class)
					.stream()
					.filter((it) -> it.getCamundaName().equals("almanac:signature"))
					.map((it) -> it.getParentElement().getParentElement().getParentElement())
					.filter(org.camunda.bpm.model.bpmn.instance.UserTask.class::isInstance)
					.map((it) -> ((org.camunda.bpm.model.bpmn.instance.UserTask) it).getId())
					.collect(Collectors.toSet()));
	}

	Procedure decision(String definitionId) {
		return cached(this.decisions, definitionId, (id) -> {
			DecisionDefinition it = this.repository.getObject().getDecisionDefinition(id);
			return new Procedure(it.getKey(), it.getVersion(), it.getDeploymentId(),
					sha256(it.getDeploymentId(), it.getResourceName()));
		});
	}

	/** The form of a task, in the version deployed with its model. */
	Form form(String definitionId, String task) {
		return form(model(definitionId).procedure(), task);
	}

	Form form(Procedure procedure, String task) {
		var path = "forms/%s/%s.form".formatted(procedure.key(), task);
		return cached(this.forms, procedure.deploymentId() + "/" + path, (key) -> {
			try {
				return this.reader.read(read(procedure.deploymentId(), path));
			}
			catch (NotFoundException | DeploymentResourceNotFoundException ex) {
				return new Form(procedure.key() + "-" + task, "", java.util.List.of());
			}
		});
	}

	String xml(String definitionId) {
		ProcessDefinition it = this.permission
			.waived(() -> this.repository.getObject().getProcessDefinition(definitionId));
		return new String(this.permission.waived(() -> read(it.getDeploymentId(), it.getResourceName())),
				java.nio.charset.StandardCharsets.UTF_8);
	}

	private <T> T cached(Map<String, T> cache, String key, Function<String, T> load) {
		var known = cache.get(key);
		if (known != null) {
			return known;
		}
		var loaded = this.permission.waived(() -> load.apply(key));
		cache.put(key, loaded);
		return loaded;
	}

	private String sha256(String deploymentId, String resource) {
		return Sha256.of(read(deploymentId, resource));
	}

	private byte[] read(String deploymentId, String resource) {
		try (InputStream content = this.repository.getObject().getResourceAsStream(deploymentId, resource)) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read '%s' of a deployment".formatted(resource), ex);
		}
	}

}
