package almanac.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

import almanac.DemoCase;
import almanac.DemoTest;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class AccessibilityTests {

	private static Chromium chromium;

	@LocalServerPort
	int port;

	@Autowired
	DemoCase cases;

	@BeforeAll
	static void start() {
		chromium = Chromium.start();
	}

	@AfterAll
	static void close() {
		if (chromium != null) {
			chromium.close();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 390, 1440 })
	void everyPageIsUsableByEverybodyOnPhoneAndDesk(int width) {
		try (var ism = session("ism"); var cao = session("cao")) {
			pages().forEach((name, path) -> check(ism, name, path, width));
			var list = this.cases.open(this.cases.corrected()).id();
			check(cao, "list", "/tasks/" + list, width);
			var files = this.cases.open(this.cases.validated()).id();
			check(cao, "files", "/tasks/" + files, width);
		}
	}

	@Test
	void aFormThatWasRefusedIsUsableToo() {
		try (var session = session("cao")) {
			var page = Chromium.open(session, "/tasks/" + this.cases.open(this.cases.validated()).id(), 390);
			page.click("form[data-questions] > .buttons button.primary");
			page.waitForSelector(".summary");
			usable("refused", page, 390);
		}
	}

	@Test
	void theModelIsDrawnUnderTheStrictPolicyAndMarksWhereItStands() {
		var one = this.cases.validated();
		try (var session = session("cao")) {
			var page = session.newPage();
			var complaints = new ArrayList<String>();
			page.onPageError(complaints::add);
			page.navigate("/nonconformities/" + one.id());
			page.waitForSelector(".djs-element.current");
			assertThat(page.locator(".djs-element.walked").count()).isPositive();
			assertThat(complaints).isEmpty();
		}
	}

	private Map<String, String> pages() {
		var one = this.cases.validated();
		var pages = new LinkedHashMap<String, String>();
		pages.put("home", "/");
		pages.put("register", "/nonconformities");
		pages.put("raise", "/nonconformities/new");
		pages.put("case", "/nonconformities/" + one.id());
		pages.put("task", "/tasks/" + this.cases.open(this.cases.raised()).id());
		pages.put("gone", "/tasks/none");
		return pages;
	}

	private void check(BrowserContext session, String name, String path, int width) {
		var page = Chromium.open(session, path, width);
		usable(name, page, width);
		page.close();
	}

	private static void usable(String name, Page page, int width) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target/pictures/%s-%d.png".formatted(name, width))));
		assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
			.as("%s fits into %d pixels", name, width)
			.isTrue();
		var found = new AxeBuilder(page).analyze().getViolations();
		assertThat(found).as("%s at %d", name, width)
			.extracting((it) -> it.getId() + ": " + it.getHelp() + " "
					+ it.getNodes().stream().limit(3).map((node) -> node.getHtml()).toList())
			.isEmpty();
	}

	private BrowserContext session(String person) {
		return chromium.signedIn("http://127.0.0.1:" + this.port, person);
	}

}
