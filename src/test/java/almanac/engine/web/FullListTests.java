package almanac.engine.web;

import almanac.DemoAnswers;
import almanac.DemoCase;
import almanac.DemoTest;
import almanac.Upload;
import almanac.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The longest list a form allows, sent as browsers send it: every cell a part of its own.
 */
@DemoTest
class FullListTests {

	@LocalServerPort
	int port;

	@Autowired
	DemoCase cases;

	@Test
	void aPlanOfTwentyActionsIsTaken() {
		var one = this.cases.corrected();
		this.cases.answers(one);
		var path = "/tasks/" + this.cases.open(one).id();
		var form = Upload.of("file.none", "", new byte[0]);
		for (var answer : DemoAnswers.to("plan-actions").entrySet()) {
			form = form.with("shown." + answer.getKey(), "1").with(answer.getKey(), answer.getValue().toString());
		}
		for (var row = 0; row < 20; row++) {
			form = form.with("actions[%d].what".formatted(row), "Action " + row)
				.with("actions[%d].owner".formatted(row), "syso")
				.with("actions[%d].due".formatted(row), "2099-01-15")
				.with("actions[%d].evidenceExpected".formatted(row), "The changed checklist");
		}

		var answer = Visitor.of(this.port).signsIn("cao").uploads(path, path, form);

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		assertThat(this.cases.open(one).key()).isEqualTo("approve-plan");
	}

}
