package almanac.cycles.documentreview;

import java.util.List;
import java.util.Map;

import almanac.engine.Cycles;
import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.engine.Violation;
import almanac.registers.documents.Document;
import almanac.registers.documents.Editions;
import almanac.registers.documents.Verdict.Said;
import almanac.registers.kit.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest
class DocumentReviewProcessTests {

	@Autowired
	TestCycle cycle;

	@Autowired
	Editions editions;

	private String document;

	private String key;

	@BeforeEach
	void begin(@Autowired Cycles cycles, @Autowired Register<Document> documents) {
		this.document = documents.add(null,
				documents.type()
					.of(Map.of("title", "Backup procedure", "kind", Document.Kind.PROCEDURE, "edition", "1.4",
							"classification", Document.Classification.INTERNAL, "state", Document.State.IN_FORCE)),
				"ism", "For a test")
			.id();
		this.key = "document-review:ism:%s:2027".formatted(this.document);
		cycles.start("document-review", this.key, null,
				Map.of("reviewer", "ism", "approval", "document-approval:" + this.document, "document", this.document,
						"title", "Backup procedure", "changeOutcome", "minor", "toReview", Map.of("sha256", "ab12",
								"edition", "draft of edition 1.5", "page", "/", "name", "a.md", "summary", "New"),
						"iteration", 2, "authors", List.of("po", "bo")));
	}

	@Test
	void keepsWhatWasSaidWithTheHashOfWhatWasRead() {
		var run = this.cycle.instance(this.key);

		this.cycle.completes("ism", this.cycle.task(this.key, "review-draft"),
				Map.of("verdict", "block", "verdictComment", "It promises what nobody here can do."));

		assertThat(run).isEnded().hasPassed("draft-reviewed");
		assertThat(this.editions.verdicts(this.document)).extracting("round", "reviewer", "verdict", "remark", "sha256")
			.containsExactly(tuple(2, "ism", Said.BLOCK, "It promises what nobody here can do.", "ab12"));
	}

	@Test
	void whoHadAPartInTheDraftDoesNotReviewIt() {
		var task = this.cycle.task(this.key, "review-draft");
		this.cycle.engine().getTaskService().setAssignee(task.id(), "bo");

		assertThat(this.cycle.refuses("bo", task, Map.of("verdict", "ok"))).extracting(Violation::rule)
			.containsExactly("notSameAs");
		assertThat(this.editions.verdicts(this.document)).isEmpty();
	}

	@Test
	void anObjectionIsExplained() {
		assertThat(this.cycle.refuses("ism", this.cycle.task(this.key, "review-draft"), Map.of("verdict", "comments")))
			.extracting(Violation::field)
			.containsExactly("verdictComment");
	}

}
