package almanac.evidence.web;

import java.util.Map;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.engine.CompletionRefused;
import almanac.engine.Tasks;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DemoTest
class EvidencePagesTests {

	@Autowired
	MockMvc pages;

	@Autowired
	DemoCase cases;

	@Autowired
	Tasks tasks;

	@Test
	void whatWasAnsweredDecidedAndRefusedIsReadWithItsFilesAndProof() throws Exception {
		var one = this.cases.validated();
		var task = this.cases.open(one).id();
		assertThatExceptionOfType(CompletionRefused.class).isThrownBy(() -> this.tasks.complete(task, "cao", Map.of()));
		this.pages.perform(multipart("/tasks/" + task + "/files/correctionEvidence")
			.file(new MockMultipartFile("file.correctionEvidence", "export.csv", "text/csv", "a;b\n".getBytes()))
			.with(user("cao"))
			.with(csrf()));
		this.tasks.complete(task, "cao", Map.of("correction", "Locked <b>at once</b>", "correctedOn", "2026-01-15",
				"consequences", "None: nobody had used them."));

		this.pages.perform(get("/evidence").param("businessKey", one.businessKey()).with(user("la")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("intact")))
			.andExpect(content().string(containsString("Started by Emil Sander")))
			.andExpect(content().string(containsString("Decided by the table in force")))
			.andExpect(content().string(containsString("Refused to Carla Wendt")))
			.andExpect(content().string(containsString("<dt>Corrected on</dt>")))
			.andExpect(content().string(containsString("Locked &lt;b&gt;at once&lt;/b&gt;")))
			.andExpect(content().string(matchesPattern("(?s).*href=\"/files/[^\"]+\">export.csv</a>.*")))
			.andExpect(content().string(containsString("corrective-action, version 1")));
	}

	@Test
	void aCaseTellsHowMuchEvidenceItHasAndLeadsToIt() throws Exception {
		var one = this.cases.raised();

		this.pages.perform(get("/nonconformities/" + one.id()).with(user("ism")))
			.andExpect(content().string(
					containsString("href=\"/evidence?businessKey=corrective-action:" + one.id() + "\">1 record</a>")));
	}

	@Test
	void whoMayNotReadARunIsToldSo() throws Exception {
		var one = this.cases.validated();

		this.pages.perform(get("/evidence").param("businessKey", one.businessKey()).with(user("admin")))
			.andExpect(content().string(containsString("no evidence of this run that you may read")))
			.andExpect(content().string(not(containsString("Validate nonconformity"))));
	}

}
