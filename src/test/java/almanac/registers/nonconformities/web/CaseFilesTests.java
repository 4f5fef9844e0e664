package almanac.registers.nonconformities.web;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.registers.nonconformities.Grade;
import almanac.registers.nonconformities.Grading;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DemoTest
class CaseFilesTests {

	@Autowired
	MockMvc pages;

	@Autowired
	DemoCase cases;

	@Autowired
	Nonconformities register;

	@ParameterizedTest
	@ValueSource(strings = { "emp", "cao", "ism" })
	void whoRaisedItItsOwnerAndTheIsmsManagerAddFiles(String person) throws Exception {
		var one = this.cases.validated();

		send(person, one, file("later.txt", "later"), file("more.txt", "more")).andExpect(status().isCreated())
			.andExpect(jsonPath("$", hasSize(2)))
			.andExpect(jsonPath("$[0].name").value("later.txt"));

		list(person, one).andExpect(jsonPath("$", hasSize(2)))
			.andExpect(jsonPath("$[1].name").value("more.txt"))
			.andExpect(jsonPath("$[1].person").value(person));
		this.pages.perform(get("/evidence").param("businessKey", one.businessKey()).with(user("la")))
			.andExpect(content().string(containsString("Files added by ")))
			.andExpect(content().string(containsString(">later.txt</a>")));
	}

	@Test
	void theSameContentIsKeptOnceAndOneBadFileKeepsNone() throws Exception {
		var one = this.cases.validated();
		send("emp", one, file("a.txt", "same")).andExpect(status().isCreated());

		send("emp", one, file("b.txt", "same")).andExpect(jsonPath("$[0].name").value("a.txt"));
		send("emp", one, file("c.txt", "other"), file("empty.txt", "")).andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].field").value("files"))
			.andExpect(jsonPath("$.errors[0].rule").value("empty"));

		list("emp", one).andExpect(jsonPath("$", hasSize(1)));
	}

	@Test
	void othersDoNotAddAndStrangersSeeNothing() throws Exception {
		var one = this.cases.validated();
		var strange = this.cases.raisedBy("ism");

		send("la", one, file("a.txt", "a")).andExpect(status().isForbidden());
		send("emp", strange, file("a.txt", "a")).andExpect(status().isNotFound());
		list("emp", strange).andExpect(status().isNotFound());
	}

	@Test
	void anOwnerWithoutARoleReadsTheFilesAndTheEvidence() throws Exception {
		var one = this.cases.raisedBy("ism");
		send("ism", one, file("a.txt", "a"));
		var link = "/files/"
				+ JsonPath.read(list("ism", one).andReturn().getResponse().getContentAsString(), "$[0].id");
		this.pages.perform(get(link).with(user("emp"))).andExpect(status().isNotFound());

		this.register.grade(one.id(), new Grading(Grade.MINOR, "emp"), "ism", "Validated");

		this.pages.perform(get(link).with(user("emp"))).andExpect(status().isOk());
		this.pages.perform(get("/evidence").param("businessKey", one.businessKey()).with(user("emp")))
			.andExpect(content().string(containsString("Started by Jonas Treul")));
	}

	@Test
	void whatIsSettledTakesNoMore() throws Exception {
		var one = this.cases.validated();
		this.register.withdraw(one.id(), "la", "It was none after all");

		send("emp", one, file("a.txt", "a")).andExpect(status().isConflict());
		this.pages.perform(get("/nonconformities/" + one.id()).with(user("emp")))
			.andExpect(content().string(not(containsString("id=\"more-files\""))));
	}

	@Test
	void filesOfDoneStepsAreListedWithTheirStepThoseOfOpenOnesNot() throws Exception {
		var one = this.cases.validated();
		this.pages.perform(multipart("/tasks/" + this.cases.open(one).id() + "/files/correctionEvidence")
			.file(new MockMultipartFile("file.correctionEvidence", "export.csv", null, "a;b\n".getBytes()))
			.with(user("cao"))
			.with(csrf()));
		list("ism", one).andExpect(jsonPath("$", hasSize(0)));

		this.cases.answers(one);

		list("ism", one).andExpect(jsonPath("$[0].name").value("export.csv"))
			.andExpect(jsonPath("$[0].step").value("Correct nonconformity"));
	}

	@Test
	void thePageTakesFilesAndSaysWhatIsWrongWithThem() throws Exception {
		var one = this.cases.validated();
		var page = "/nonconformities/" + one.id();

		this.pages.perform(adding(page, new MockMultipartFile("files", "photo.txt", null, "p".getBytes())))
			.andExpect(redirectedUrl(page))
			.andExpect(flash().attribute("message", "Added."));
		this.pages.perform(adding(page, new MockMultipartFile("files", "page.html", null, "<html>".getBytes())))
			.andExpect(flash().attribute("filesRefused", containsString("page.html")));
		this.pages.perform(adding(page, new MockMultipartFile("files", "", null, new byte[0])))
			.andExpect(flash().attribute("filesRefused", containsString("Choose a file first")));
		this.pages.perform(get(page).with(user("emp"))).andExpect(content().string(containsString(">photo.txt</a>")));
	}

	private static org.springframework.test.web.servlet.RequestBuilder adding(String page, MockMultipartFile file) {
		return multipart(page + "/files").file(file).with(user("emp")).with(csrf());
	}

	private ResultActions send(String person, Nonconformity one, MockMultipartFile... files) throws Exception {
		var request = multipart("/api/nonconformities/" + one.id() + "/files");
		for (var file : files) {
			request.file(file);
		}
		return this.pages.perform(request.with(httpBasic(person, "demo")));
	}

	private ResultActions list(String person, Nonconformity one) throws Exception {
		return this.pages.perform(get("/api/nonconformities/" + one.id() + "/files").with(httpBasic(person, "demo")));
	}

	private static MockMultipartFile file(String name, String content) {
		return new MockMultipartFile("file", name, null, content.getBytes());
	}

}
