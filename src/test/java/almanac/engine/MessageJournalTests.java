package almanac.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.spin.Spin.JSON;

class MessageJournalTests {

	private static final String MODEL = """
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
					xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
				<message id="told" name="riskReviewRequested"/>
				<process id="sender" isExecutable="true" camunda:historyTimeToLive="P30D">
					<startEvent id="begun"/>
					<sequenceFlow id="a" sourceRef="begun" targetRef="review-requested"/>
					<intermediateThrowEvent id="review-requested">
						<extensionElements><camunda:properties>
							<camunda:property name="almanac:payload" value="nonconformity, actions"/>
						</camunda:properties></extensionElements>
						<messageEventDefinition messageRef="told" camunda:expression="${messages.send(execution)}"
								camunda:resultVariable="review"/>
					</intermediateThrowEvent>
					<sequenceFlow id="b" sourceRef="review-requested" targetRef="ended"/>
					<endEvent id="ended"/>
				</process>
			</definitions>""";

	private static final String RECEIVER = """
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
					xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
				<message id="told" name="riskReviewRequested"/>
				<process id="%s" isExecutable="true" camunda:historyTimeToLive="P30D">
					<startEvent id="requested"><messageEventDefinition messageRef="told"/></startEvent>
					<sequenceFlow id="a" sourceRef="requested" targetRef="review"/>
					<userTask id="review"/>
				</process>
			</definitions>""";

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().generateUniqueName(true)
		.setType(EmbeddedDatabaseType.H2)
		.addScript("db/migration/V3__messages.sql")
		.build();

	private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

	private final MessageJournal messages = new MessageJournal(JdbcClient.create((DataSource) this.database),
			Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC),
			new MessageStarts(this.beans.getBeanProvider(RepositoryService.class),
					this.beans.getBeanProvider(RuntimeService.class), this.beans.getBeanProvider(HistoryService.class)),
			this.beans.getBeanProvider(MessageReceiver.class));

	private ProcessEngine engine;

	@BeforeEach
	void startEngine() {
		var configuration = new SpringProcessEngineConfiguration();
		configuration.setProcessEngineName("messages");
		configuration.setDataSource(this.database);
		configuration.setTransactionManager(new DataSourceTransactionManager(this.database));
		configuration.setDatabaseSchemaUpdate("true");
		configuration.setProcessEnginePlugins(List.of(new SpinProcessEnginePlugin()));
		configuration.setBeans(Map.of("messages", this.messages));
		this.engine = configuration.buildProcessEngine();
		this.beans.addBean("repository", this.engine.getRepositoryService());
		this.beans.addBean("runtime", this.engine.getRuntimeService());
		this.beans.addBean("history", this.engine.getHistoryService());
		deploy("sender.bpmn", MODEL);
	}

	@AfterEach
	void stopEngine() {
		this.engine.close();
		this.database.shutdown();
	}

	@Test
	void aMessageNobodyTakesIsKeptWithItsPayload() {
		send("sender:1");

		assertThat(this.messages.sentBy("sender:1")).singleElement().satisfies((message) -> {
			assertThat(message.name()).isEqualTo("riskReviewRequested");
			assertThat(message.received()).isFalse();
			assertThat(message.at()).isEqualTo("2026-03-02T09:00:00Z");
			assertThat(message.payload())
				.isEqualTo(Map.of("nonconformity", "NC-2026-0001", "actions", List.of(Map.of("owner", "cao"))));
		});
		assertThat(this.messages.notYetReceived(0, 50).total()).isEqualTo(1);
		assertThat(this.messages.list(true, 0, 50).items()).isEmpty();
		assertThat(this.messages.list(null, 0, 50).total()).isEqualTo(1);
	}

	@Test
	void whoeverReceivesTheMessageTellsTheSenderTheNumberOfWhatCameOfIt() {
		deploy("receiver.bpmn", RECEIVER.formatted("risk-review"));
		this.beans.addBean("other", new Taken("other", null));
		this.beans.addBean("taken", new Taken("riskReviewRequested", "RSK-7"));

		send("sender:1");

		assertThat(this.engine.getHistoryService()
			.createHistoricVariableInstanceQuery()
			.variableName("review")
			.singleResult()
			.getValue()).isEqualTo("RSK-7 of sender:1 about NC-2026-0001");
		assertThat(this.messages.sentBy("sender:1")).singleElement().matches(Message::received);
		assertThat(this.engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("risk-review"))
			.matches((it) -> it.count() == 0);
	}

	private record Taken(String message, String number) implements MessageReceiver {

		@Override
		public String receive(String fromBusinessKey, Map<String, Object> payload) {
			return "%s of %s about %s".formatted(this.number, fromBusinessKey, payload.get("nonconformity"));
		}

	}

	@Test
	void aCycleThatBeginsWithTheMessageIsStartedOnceForItsSender() {
		deploy("receiver.bpmn", RECEIVER.formatted("risk-review"));
		send("sender:1");
		send("sender:1");

		var started = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey("risk-review")
			.singleResult();
		assertThat(started.getBusinessKey()).isEqualTo("risk-review:sender:1");
		assertThat(this.engine.getRuntimeService().getVariable(started.getId(), "nonconformity"))
			.isEqualTo("NC-2026-0001");
		assertThat(this.messages.list(true, 0, 50).total()).isEqualTo(1);
	}

	@Test
	void aCycleDoesNotStartItself() {
		deploy("receiver.bpmn", RECEIVER.formatted("risk-review"));
		this.messages.send("riskReviewRequested", "risk-review:2026", Map.of());

		assertThat(this.messages.sentBy("risk-review:2026")).singleElement()
			.satisfies((message) -> assertThat(message.received()).isFalse());
	}

	private void send(String businessKey) {
		this.engine.getRuntimeService()
			.startProcessInstanceByKey("sender", businessKey,
					Variables.putValue("nonconformity", "NC-2026-0001")
						.putValue("actions", JSON("[{\"owner\":\"cao\"}]"))
						.putValue("secret", "not listed"));
	}

	private void deploy(String name, String model) {
		this.engine.getRepositoryService().createDeployment().addString(name, model).deploy();
	}

}
