package almanac.browser;

import java.util.Map;

import almanac.DemoCase;
import almanac.DemoTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class DroppedFilesTests {

	private final Chromium chromium = Chromium.running();

	@LocalServerPort
	int port;

	@Autowired
	DemoCase cases;

	@Test
	void filesDroppedOntoTheirFieldAreAttachedAndWhatWasTypedStays() {
		try (var session = session("cao")) {
			var page = task(session);
			page.locator("[name=correction]").pressSequentially("The accounts were locked");
			page.dispatchEvent("#correctionEvidence", "dragover", Map.of("dataTransfer", files(page)));
			assertThat(page.locator("#correctionEvidence.dropping")).isVisible();
			page.dispatchEvent("#correctionEvidence", "drop", Map.of("dataTransfer", files(page)));

			assertThat(page.locator("#correctionEvidence a")).hasText(new String[] { "one.csv", "two.csv" });
			assertThat(page.locator("[name=correction]")).hasValue("The accounts were locked");
			assertThat(page.locator("#correctionEvidence")).isFocused();
		}
	}

	@Test
	void aFileDroppedBesideTheFieldDoesNotReplaceThePage() {
		try (var session = session("cao")) {
			var page = task(session);
			for (var event : new String[] { "dragover", "drop" }) {
				assertThat((Boolean) page.evaluate(
						"([event, files]) => document.querySelector('h1').dispatchEvent("
								+ "new DragEvent(event, { dataTransfer: files, bubbles: true, cancelable: true }))",
						new Object[] { event, files(page) }))
					.as("%s goes on to the browser", event)
					.isFalse();
			}
			assertThat(page.locator("#correctionEvidence a")).hasCount(0);
		}
	}

	private Page task(BrowserContext session) {
		return Chromium.open(session, "/tasks/" + this.cases.open(this.cases.validated()).id(), 1440,
				ColorScheme.LIGHT);
	}

	private static JSHandle files(Page page) {
		return page.evaluateHandle("""
				() => {
					const files = new DataTransfer();
					files.items.add(new File(["a;b"], "one.csv"));
					files.items.add(new File(["c;d"], "two.csv"));
					return files;
				}""");
	}

	private BrowserContext session(String person) {
		return this.chromium.signedIn("http://127.0.0.1:" + this.port, person);
	}

}
