package almanac.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import almanac.DemoTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static almanac.browser.AccessibilityTests.usable;
import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class DocumentsAndPeopleTests {

	private final Chromium chromium = Chromium.running();

	@LocalServerPort
	int port;

	private final List<List<String>> complaints = new ArrayList<>();

	@AfterEach
	void nothingIsWrongInTheEyesOfTheBrowser() {
		assertThat(this.complaints).allSatisfy((it) -> assertThat(it).isEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "390, LIGHT, en", "1440, DARK, de" })
	void aFileIsHandedInAndItsHashCanBeSeen(int width, ColorScheme scheme, String language) {
		try (var session = session("ism", language)) {
			var page = Chromium.open(session, "/registers/documents/DOC-0005", width, scheme);
			usable("document-none-" + language, page, width, scheme);
			page.setInputFiles("#document-file", new FilePayload("A policy with a rather long name " + width + ".txt",
					"text/plain", ("Access: ask first " + width).getBytes(StandardCharsets.UTF_8)));
			page.fill("#file-reason", "Approved");
			page.click("#file button[type=submit]");
			page.waitForSelector("main [role=status]");
			page.click("#file details.hash summary");
			usable("document-" + language, page, width, scheme);
			assertThat(page.locator("#file details.hash code").textContent()).matches("[0-9a-f]{64}");

			page.setInputFiles("#document-file",
					new FilePayload("policy.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8)));
			page.fill("#file-reason", "Typed before");
			page.click("#file button[type=submit]");
			page.waitForSelector("#document-file-error");
			usable("document-refused-" + language, page, width, scheme);
			assertThat(page.inputValue("#file-reason")).isEqualTo("Typed before");
		}
	}

	@ParameterizedTest
	@CsvSource({ "390, LIGHT, de", "1440, LIGHT, en" })
	void peopleAreLookedAtBeforeTheyAreBroughtIn(int width, ColorScheme scheme, String language) {
		var mark = "w" + width;
		var rows = """
				Login;Full name;E-mail;Manager;Status;Shoe size
				%1$s.a;Ann Arbor;ann@example.org;Zoe Zeller;aktiv;42
				%1$s.b;Ben Beck;ben@example.org;Somebody Else;on the moon;43
				%1$s.z;Zoe Zeller;zoe@example.org;%1$s.z;aktiv;44
				""".formatted(mark);
		try (var session = session("ism", language)) {
			var page = Chromium.open(session, "/registers/people", width, scheme);
			page.click("a[href='/registers/people/import']");
			usable("people-import-" + language, page, width, scheme);
			page.setInputFiles("#file", new FilePayload("hr.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
			page.click("main form button[type=submit]");
			page.waitForURL("**/registers/people/import/*");
			usable("people-preview-" + language, page, width, scheme);
			assertThat(page.content()).contains("Somebody Else", "on the moon");
		}
	}

	@ParameterizedTest
	@CsvSource({ "390, DARK, en", "1440, LIGHT, de" })
	void aLinkIsShownOnceAndAPasswordIsChosen(int width, ColorScheme scheme, String language) {
		try (var session = session("ism", language); var stranger = this.chromium.stranger(address())) {
			var page = Chromium.open(session, "/registers/people/emp", width, scheme);
			page.click("#sign-in button[type=submit]");
			page.waitForSelector("#sign-in code");
			usable("person-link-" + language, page, width, scheme);
			var link = page.locator("#sign-in code").textContent();

			var form = Chromium.open(stranger, link.substring(link.indexOf("/password/")), width, scheme);
			usable("password-" + language, form, width, scheme);
			form.fill("#password", "correct horse battery");
			form.fill("#repeated", "another");
			form.click("button[type=submit]");
			form.waitForSelector("#repeated-error");
			usable("password-refused-" + language, form, width, scheme);
			form.navigate(address() + "/password/unknown");
			usable("password-over-" + language, form, width, scheme);
		}
	}

	private BrowserContext session(String person, String language) {
		var session = this.chromium.signedIn(address(), person);
		this.complaints.add(Chromium.complaints(session));
		session.setExtraHTTPHeaders(Map.of("Accept-Language", language));
		return session;
	}

	private String address() {
		return "http://127.0.0.1:" + this.port;
	}

}
