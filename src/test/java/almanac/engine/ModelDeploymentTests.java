package almanac.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ProcessTest
class ModelDeploymentTests {

	@Autowired
	ProcessEngine engine;

	@Autowired
	ModelDeployment deployment;

	@Autowired
	Nonconformities register;

	@Autowired
	TestCycle cycle;

	@Autowired
	Tasks tasks;

	private final Map<String, String> models = new HashMap<>();

	@Test
	void filesAreDeployedUnderTheirPathInTheTree() {
		var deployed = this.engine.getRepositoryService()
			.createDeploymentQuery()
			.deploymentName("corrective-action")
			.list();

		assertThat(this.engine.getRepositoryService().getDeploymentResourceNames(deployed.get(0).getId())).contains(
				"processes/corrective-action.bpmn", "processes/corrective-action-terms.dmn",
				"forms/corrective-action/determine-cause.form");
	}

	@Test
	void anotherStartWithTheSameFilesMakesNoNewVersion() {
		var before = versions();

		this.deployment.postProcessEngineBuild(this.engine);

		assertThat(versions()).isEqualTo(before);
	}

	@Test
	void aChangedFormMakesANewVersionOfItsOwnCycleOnly() {
		try {
			deploy("first-cycle", "Question");
			deploy("second-cycle", "Question");

			deploy("first-cycle", "Other question");
			deploy("second-cycle", "Question");

			assertThat(versions("first-cycle")).containsExactlyInAnyOrder(1, 2);
			assertThat(versions("second-cycle")).containsExactly(1);
		}
		finally {
			this.engine.getRepositoryService()
				.createDeploymentQuery()
				.deploymentNameLike("%-cycle")
				.list()
				.forEach((it) -> this.engine.getRepositoryService().deleteDeployment(it.getId(), true));
		}
	}

	private void deploy(String name, String question) {
		// written once: the builder gives elements new ids each time
		var model = this.models.computeIfAbsent(name,
				(key) -> Bpmn.convertToString(Bpmn.createExecutableProcess(key)
					.camundaHistoryTimeToLiveString("P1D")
					.startEvent()
					.endEvent()
					.done()));
		this.deployment.deploy(this.engine, name,
				new TreeMap<>(
						Map.of("processes/" + name + ".bpmn", new ByteArrayResource(model.getBytes()),
								"forms/" + name + "/ask.form",
								new ByteArrayResource("{\"id\":\"%s-ask\",\"components\":[{\"label\":\"%s\"}]}"
									.formatted(name, question)
									.getBytes()))));
	}

	@Test
	void aRunKeepsItsFormWhenTheModelIsDeployedAnew() throws Exception {
		var raised = this.register.raise(new Report("Three joiner accounts existed.", "A.5.18", Source.OBSERVATION,
				null, "Sample", null, null, null), "emp");
		this.cycle.proceeds(raised.businessKey());
		var task = this.cycle.task(raised.businessKey(), "validate-nonconformity");
		var before = this.tasks.form(task.id(), "ism").form();

		var changed = new String(
				getClass().getResourceAsStream("/forms/corrective-action/validate-nonconformity.form").readAllBytes())
			.replace("\"Affected scope\"", "\"Where\"");
		var model = new String(getClass().getResourceAsStream("/processes/corrective-action.bpmn").readAllBytes());
		var second = this.engine.getRepositoryService()
			.createDeployment()
			.addString("processes/corrective-action.bpmn", model)
			.addString("forms/corrective-action/validate-nonconformity.form", changed)
			.deploy();
		try {
			assertThat(this.tasks.form(task.id(), "ism").form()).isEqualTo(before);
			this.cycle.refuses("ism", task, Map.of());
			assertThat(this.cycle.open(raised.businessKey())).containsExactly("validate-nonconformity");
		}
		finally {
			this.engine.getRepositoryService().deleteDeployment(second.getId(), true);
		}
	}

	@Test
	void everyFileBelongsToTheCycleItsNameBeginsWith() {
		var models = List.of("corrective-action", "risk-review", "risk-review-risk");

		assertThat(ModelDeployment.cycleOf("processes/corrective-action-terms.dmn", models))
			.isEqualTo("corrective-action");
		assertThat(ModelDeployment.cycleOf("forms/risk-review-risk/assess.form", models)).isEqualTo("risk-review");
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> ModelDeployment.cycleOf("forms/stray/a.form", models))
			.withMessageContaining("belongs to no model");
	}

	private List<Integer> versions() {
		return versions("corrective-action");
	}

	private List<Integer> versions(String key) {
		return this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey(key)
			.list()
			.stream()
			.map((it) -> it.getVersion())
			.toList();
	}

}
