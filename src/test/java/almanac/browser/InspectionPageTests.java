package almanac.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import almanac.DemoTest;
import almanac.inspection.Inspection;
import almanac.registers.continuity.RecoveryPlan;
import almanac.registers.kit.Level;
import almanac.registers.kit.Register;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class InspectionPageTests {

	private final Chromium chromium = Chromium.running();

	@LocalServerPort
	int port;

	@Autowired
	Register<RecoveryPlan> plans;

	@Autowired
	Inspection inspection;

	@ParameterizedTest
	@CsvSource({ "390, DARK", "390, LIGHT", "1440, LIGHT", "1440, DARK" })
	void aFindingIsDismissedWithoutScriptByEverybody(int width, ColorScheme scheme) {
		var number = "B-" + UUID.randomUUID().toString().substring(0, 8);
		this.plans.add(
				number, new RecoveryPlan("Order database of the shop", null, Level.HIGH, null, Duration.ofHours(1),
						null, null, Duration.ofHours(24), null, null, null, null, null, null, null, null, null),
				"ism", "Made");
		this.inspection.run("ism");
		try (var session = this.chromium.withoutScript("http://127.0.0.1:" + this.port, "ism")) {
			var complaints = Chromium.complaints(session);
			var page = Chromium.open(session, "/inspection?entry=" + number, width, scheme);
			fits("inspection", page, width, scheme);
			page.click("details > summary");
			page.fill("details textarea", "The vendor keeps a copy of each hour.");
			page.click("details button");

			assertThat(page.locator("[role=status]").first().textContent()).contains("is dismissed");
			page.navigate("/inspection?state=dismissed&entry=" + number);
			assertThat(page.textContent("main")).contains("The vendor keeps a copy of each hour.");
			fits("inspection-dismissed", page, width, scheme);
			assertThat(complaints).isEmpty();
		}
		try (var session = this.chromium.signedIn("http://127.0.0.1:" + this.port, "ism")) {
			var page = Chromium.open(session, "/inspection?state=any&entry=" + number, width, scheme);
			assertThat(Axe.violations(page)).isEmpty();
		}
	}

	private static void fits(String name, Page page, int width, ColorScheme scheme) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target/pictures/%s-%d-%s.png".formatted(name, width, scheme))));
		assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isTrue();
	}

}
