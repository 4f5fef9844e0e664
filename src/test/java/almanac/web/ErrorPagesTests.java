package almanac.web;

import java.util.Locale;
import java.util.regex.Pattern;

import almanac.DemoTest;
import almanac.HtmlChecker;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@DemoTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTests {

	private static final Pattern REFERENCE = Pattern.compile("<code>([0-9a-f-]{36})</code>");

	@Autowired
	MockMvc pages;

	@Test
	void aFailureIsFoundInTheLogByTheReferenceOnThePage(CapturedOutput log) throws Exception {
		var page = failed(500, Locale.ENGLISH);

		var reference = REFERENCE.matcher(page);
		assertThat(reference.find()).as(page).isTrue();
		assertThat(log).contains("reference " + reference.group(1)).contains("The disk is full");
		assertThat(page).contains("Something broke on our side").doesNotContain("The disk is full");
		assertThat(HtmlChecker.faults(page)).isEmpty();
	}

	@Test
	void whatIsNobodysFaultHasNoReference() throws Exception {
		assertThat(failed(404, Locale.ENGLISH)).contains("There is no such page").doesNotContain("<code>");
	}

	@Test
	void whatCannotBeReadIsNotCalledBroken() throws Exception {
		assertThat(failed(400, Locale.ENGLISH)).contains("This request cannot be read").doesNotContain("reference");
		assertThat(failed(405, Locale.GERMAN)).contains("Diese Anfrage lässt sich nicht lesen");
	}

	@Test
	void whoIsSignedInKeepsTheFrameUnlessItMayBeWhatBroke() throws Exception {
		assertThat(error(404, Locale.ENGLISH, user("ism"))).contains("There is no such page", "Jonas Treul",
				"Sign out");
		assertThat(error(500, Locale.ENGLISH, user("ism"))).contains("Something broke").doesNotContain("Sign out");
		assertThat(HtmlChecker.faults(error(404, Locale.ENGLISH, user("ism")))).isEmpty();
	}

	@Test
	void theFrameSpeaksTheLanguageOfTheBrowserAndEnglishToAllOthers() throws Exception {
		assertThat(failed(404, Locale.GERMAN)).contains("Diese Seite gibt es nicht");
		assertThat(failed(404, Locale.ITALIAN)).contains("There is no such page");
		assertThat(home(Locale.GERMAN)).contains("Abmelden", "Meine Arbeit").contains("<html lang=\"de\">");
		assertThat(home(Locale.ENGLISH)).contains("Sign out");
	}

	private String failed(int status, Locale language) throws Exception {
		return error(status, language, (request) -> request);
	}

	private String error(int status, Locale language, RequestPostProcessor person) throws Exception {
		var request = get("/error").with(person)
			.accept(MediaType.TEXT_HTML)
			.locale(language)
			.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status);
		if (status == 500) {
			request.requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("The disk is full"));
		}
		return this.pages.perform(request).andReturn().getResponse().getContentAsString();
	}

	private String home(Locale language) throws Exception {
		return this.pages.perform(get("/").locale(language).with(user("ism")))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
