package almanac.engine.web;

import java.util.regex.Pattern;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.registers.nonconformities.Nonconformity;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@DemoTest
class WhatCameBeforeTests {

	private static final Pattern BEFORE = Pattern.compile("(?s)<aside.*</aside>");

	private static final Pattern FILE = Pattern.compile("href=\"(/files/[^\"]+)\">proof.txt</a>");

	@Autowired
	MockMvc pages;

	@Autowired
	DemoCase cases;

	@Autowired
	TaskService engine;

	@Test
	void earlierAnswersDecisionsAndFilesStandBesideTheFormInWordsNewestFirst() throws Exception {
		var one = this.cases.corrected();
		this.cases.refused(one, "cao", java.util.Map.of());

		var before = before(one, "cao", "en");

		assertThat(before).containsSubsequence("Decide on cause elimination", "Completed by Carla Wendt",
				"Correct nonconformity", "Completed by Carla Wendt", "Decided by the table in force",
				"Validate nonconformity", "Completed by Jonas Treul", "Started by Emil Sander");
		assertThat(before).contains("<dt lang=\"en\">Owner</dt><dd class=\"lines\">Carla Wendt</dd>")
			.contains("<dd class=\"lines\">Internal audit</dd>")
			.contains("<dt lang=\"en\">Corrected on</dt><dd class=\"lines\">15 Jan 2026</dd>")
			.contains("<dt lang=\"en\">Approver</dt><dd class=\"lines\">lead auditor</dd>", ">10 business days</dd>")
			.doesNotContain("internal-audit", "correctedOn", "Refused", "SHA-256");
		assertThat(before(one, "cao", "de")).contains("Was bisher geschah", "Abgeschlossen von Carla Wendt",
				"<dd class=\"lines\">15. Jan. 2026</dd>");
	}

	@Test
	void whoeverHasTheStepReadsItWithItsFilesAndNobodyElseWithoutAPartInTheIsms() throws Exception {
		var one = this.cases.raisedBy("ism");
		while (!this.cases.open(one).key().equals("verify-implementation")) {
			this.cases.answers(one);
		}
		var task = this.cases.open(one);

		assertThat(before(one, "admin", "en")).isEmpty();
		this.engine.setAssignee(task.id(), "emp");
		var file = FILE.matcher(before(one, "emp", "en"));
		assertThat(file.find()).isTrue();
		assertThat(this.pages.perform(get(file.group(1)).with(user("emp"))).andReturn().getResponse().getStatus())
			.isEqualTo(200);
		assertThat(page(one, "emp", "en")).doesNotContain("/evidence?");

		this.engine.setAssignee(task.id(), task.assignee());
		assertThat(this.pages.perform(get(file.group(1)).with(user("emp"))).andReturn().getResponse().getStatus())
			.isEqualTo(404);
	}

	private String before(Nonconformity one, String person, String language) throws Exception {
		var before = BEFORE.matcher(page(one, person, language));
		return before.find() ? before.group() : "";
	}

	private String page(Nonconformity one, String person, String language) throws Exception {
		return this.pages
			.perform(get("/tasks/" + this.cases.open(one).id()).with(user(person)).header("Accept-Language", language))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
