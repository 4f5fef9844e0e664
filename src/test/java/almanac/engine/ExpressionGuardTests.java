package almanac.engine;

import java.util.Date;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ProcessTest
class ExpressionGuardTests {

	@Autowired
	ProcessEngine engine;

	@ParameterizedTest
	@ValueSource(strings = { "${''.getClass()}", "${''.class}", "${''.getClass().forName('java.lang.Runtime')}",
			"${now().getClass().getClassLoader()}", "${dateTime().class.name}" })
	void noExpressionReachesAClass(String expression) {
		assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> value(expression))
			.withStackTraceContaining("Expressions may not use");
		assertThatExceptionOfType(ProcessEngineException.class).as("inside an or query")
			.isThrownBy(() -> this.engine.getTaskService()
				.createTaskQuery()
				.or()
				.dueAfterExpression(expression)
				.endOr()
				.list())
			.withStackTraceContaining("Expressions may not use");
	}

	@ParameterizedTest
	@ValueSource(strings = { "${identityService}", "${dataSource}", "${people.active()}", "${environment}",
			"${applicationContext}", "${runtimeService}" })
	void noExpressionReachesABeanThatIsNotOpenToModels(String expression) {
		assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> value(expression));
	}

	@Test
	void whatFiltersNeedStillWorks() {
		assertThat(value("${now()}")).isInstanceOf(Date.class);
		assertThat(value("${dateTime().plusDays(7)}")).isNotNull();
		assertThat(value("${due.on('2027-01-15')}")).isInstanceOf(Date.class);
	}

	@Test
	void aScriptDoesNotRun() {
		var model = """
				<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
						xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
					<process id="script" isExecutable="true" camunda:historyTimeToLive="1">
						<startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/>
						<scriptTask id="t" scriptFormat="javascript"><script>1 + 1</script></scriptTask>
					</process>
				</definitions>""";
		var deployment = this.engine.getRepositoryService().createDeployment().addString("script.bpmn", model).deploy();
		try {
			assertThatExceptionOfType(ProcessEngineException.class)
				.isThrownBy(() -> this.engine.getRuntimeService().startProcessInstanceByKey("script"))
				.withMessageContaining("javascript");
		}
		finally {
			this.engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
		}
	}

	@Test
	void passwordsOfTheEngineAreHashedWithBcrypt() {
		var passwords = new EnginePasswords();

		assertThat(passwords.encrypt("secret")).startsWith("$2");
		assertThat(passwords.check("secret", passwords.encrypt("secret"))).isTrue();
		assertThat(passwords.check("other", passwords.encrypt("secret"))).isFalse();
	}

	private Object value(String expression) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
		return configuration.getCommandExecutorTxRequired()
			.execute((command) -> configuration.getExpressionManager()
				.createExpression(expression)
				.getValue(StartProcessVariableScope.getSharedInstance()));
	}

}
