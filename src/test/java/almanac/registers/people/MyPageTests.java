package almanac.registers.people;

import almanac.DemoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DemoTest
class MyPageTests {

	@Autowired
	MockMvc pages;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from person_preference").update();
	}

	@ParameterizedTest
	@CsvSource({ "en, About me", "'de-AT,en;q=0.5', Über mich", "fr, About me", "'de;q=0.1,en', About me" })
	void thePageSpeaksWhatTheBrowserAsksFor(String asked, String title) throws Exception {
		this.pages.perform(get("/me").with(user("emp")).header("Accept-Language", asked))
			.andExpect(content().string(containsString("<h1>" + title + "</h1>")));
	}

	@Test
	void whatThePersonChoseBeatsTheBrowser() throws Exception {
		keep("de", "Asia/Tokyo").andExpect(redirectedUrl("/me"));

		this.pages.perform(get("/me").with(user("emp")).header("Accept-Language", "en"))
			.andExpect(content().string(containsString("<html lang=\"de\">")))
			.andExpect(content().string(containsString("value=\"Asia/Tokyo\"")));
		this.pages.perform(get("/me").with(user("ism")).header("Accept-Language", "en"))
			.andExpect(content().string(containsString("<html lang=\"en\">")));
	}

	@Test
	void aChoiceCanBeTakenBack() throws Exception {
		keep("de", "Asia/Tokyo");
		keep("", "").andExpect(redirectedUrl("/me"));

		this.pages.perform(get("/me").with(user("emp")).header("Accept-Language", "en"))
			.andExpect(content().string(containsString("<html lang=\"en\">")));
	}

	@ParameterizedTest
	@CsvSource({ "en, Berlin, “Berlin” is no time zone", "xx, '', Choose one of the languages" })
	void whatIsNotKnownIsRefusedAndStaysInTheForm(String language, String zone, String said) throws Exception {
		keep(language, zone).andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString(said)));
	}

	private org.springframework.test.web.servlet.ResultActions keep(String language, String zone) throws Exception {
		return this.pages.perform(post("/me").with(user("emp"))
			.with(csrf())
			.header("Accept-Language", "en")
			.param("language", language)
			.param("zone", zone));
	}

}
