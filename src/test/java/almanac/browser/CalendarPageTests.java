package almanac.browser;

import java.nio.file.Path;
import java.util.Map;

import almanac.DemoTest;
import almanac.calendar.Bench;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The plan of half a year, which takes longer to live than to look at.
 */
@DemoTest
@TestInstance(Lifecycle.PER_CLASS)
class CalendarPageTests {

	private final Chromium chromium = Chromium.running();

	@LocalServerPort
	int port;

	@Autowired
	Bench bench;

	private long entry;

	@BeforeAll
	void live() {
		this.entry = this.bench.halfAYear();
	}

	@AfterAll
	void clear() {
		this.bench.clear();
		ClockUtil.reset();
	}

	@ParameterizedTest
	@CsvSource({ "390, DARK, en, 2027-08-01", "1440, LIGHT, de, 2027-08-02", "390, LIGHT, de, 2027-08-03",
			"1440, DARK, en, 2027-08-04" })
	void theYearPlanIsReadAndChangedWithoutScriptByEverybody(int width, ColorScheme scheme, String language,
			String next) {
		try (var session = this.chromium.withoutScript(address(), "ism")) {
			session.setExtraHTTPHeaders(Map.of("Accept-Language", language));
			var complaints = Chromium.complaints(session);
			var page = Chromium.open(session, "/calendar?year=2027", width, scheme);
			fits("calendar-" + language, page, width, scheme);
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target/pictures/calendar-print-%d-%s.png".formatted(width, scheme))));
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
			page.click(".year tbody a[href='/calendar/" + this.entry + "']");
			fits("calendar-entry-" + language, page, width, scheme);

			page.fill("#nextStart", next);
			page.fill("#interval", "P0D");
			page.fill("#reason", "Too short");
			page.click("button.primary");
			assertThat(page.locator("#interval-error").textContent()).contains("P10Y");
			assertThat(page.locator("#reason-error").textContent()).contains("20");
			assertThat(page.inputValue("#nextStart")).isEqualTo(next);
			fits("calendar-refused-" + language, page, width, scheme);
			page.fill("#interval", "P2M");
			page.fill("#reason", "The auditors come in the week before it.");
			page.click("button.primary");
			assertThat(page.locator("[role=status]").textContent()).contains("access-review");
			assertThat(page.locator("main").textContent()).contains("The auditors come in the week before it.");
			fits("calendar-changed-" + language, page, width, scheme);
			assertThat(complaints).isEmpty();
		}
		try (var session = this.chromium.signedIn(address(), "tm")) {
			for (var path : new String[] { "/calendar?year=2027", "/calendar/" + this.entry }) {
				var page = Chromium.open(session, path, width, scheme);
				assertThat(Axe.violations(page)).isEmpty();
			}
		}
	}

	private String address() {
		return "http://127.0.0.1:" + this.port;
	}

	private static void fits(String name, Page page, int width, ColorScheme scheme) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target/pictures/%s-%d-%s.png".formatted(name, width, scheme))));
		assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isTrue();
	}

}
