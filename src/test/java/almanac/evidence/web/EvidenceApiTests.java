package almanac.evidence.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import almanac.engine.CycleStarted;
import almanac.engine.Procedure;
import almanac.engine.TaskCompleted;
import almanac.records.FakeTasks;
import almanac.records.RecordsTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@RecordsTest
class EvidenceApiTests {

	private static final Instant AT = Instant.parse("2026-03-03T10:15:30Z");

	private static final Procedure MODEL = new Procedure("corrective-action", 1, "deployment", "a".repeat(64));

	@Autowired
	MockMvcTester mvc;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void theRecordsOfARunComeInPagesOldestFirstAndProveThemselves() {
		var key = "corrective-action:" + UUID.randomUUID();
		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(new CycleStarted("corrective-action", key, key, "emp", AT, MODEL));
			this.events.publishEvent(new TaskCompleted(FakeTasks.task("t", key, "cao"), key, "cao", AT,
					Map.of("correction", "Accounts were locked."), List.of(), MODEL, "form", "f".repeat(64)));
		});

		var second = get("la", "?page=1&size=1&businessKey=" + key);
		assertThat(second).hasStatusOk().bodyJson().extractingPath("$.total").isEqualTo(2);
		assertThat(second).bodyJson().extractingPath("$.items[0].kind").isEqualTo("task-completed");
		assertThat(second).bodyJson().extractingPath("$.items[0].at").isEqualTo("2026-03-03T10:15:30Z");
		assertThat(second).bodyJson()
			.extractingPath("$.items[0].content.answers.correction")
			.isEqualTo("Accounts were locked.");
		assertThat(get("la", "/verification?businessKey=" + key)).bodyJson().extractingPath("$.sound").isEqualTo(true);
		assertThat(get("eve", "?businessKey=" + key)).bodyJson().extractingPath("$.total").isEqualTo(0);
	}

	private MvcTestResult get(String person, String query) {
		return this.mvc.get().uri("/api/evidence" + query).with(user(person)).exchange();
	}

}
