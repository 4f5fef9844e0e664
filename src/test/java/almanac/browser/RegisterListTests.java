package almanac.browser;

import almanac.DemoCase;
import almanac.DemoTest;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class RegisterListTests {

	private final Chromium chromium = Chromium.running();

	@LocalServerPort
	int port;

	@Autowired
	DemoCase cases;

	@Test
	void aChangedFilterRenewsTheTableAndTheAddressAndNothingElse() {
		var late = this.cases.validated();
		this.cases.overdue(late);
		var inTime = this.cases.validated();
		try (var session = this.chromium.signedIn("http://127.0.0.1:" + this.port, "ism")) {
			var complaints = Chromium.complaints(session);
			var page = Chromium.open(session, "/nonconformities?sort=number&dir=desc", 1440, ColorScheme.LIGHT);
			page.evaluate("window.still = true");

			page.check("[name=overdue]");
			page.waitForURL("**/nonconformities?*overdue=yes*");
			page.waitForCondition(() -> page.locator("#found").textContent().contains(late.id().value())
					&& !page.locator("#found").textContent().contains(inTime.id().value()));

			assertThat((Boolean) page.evaluate("window.still")).isTrue();
			assertThat(page.url()).contains("sort=number").contains("dir=desc");
			assertThat(page.locator("#count").textContent()).endsWith(" in all");
			assertThat((String) page.evaluate("JSON.stringify([localStorage, sessionStorage])"))
				.doesNotContain("history-cache");

			page.goBack();
			page.waitForCondition(() -> page.locator("#found").textContent().contains(inTime.id().value()));
			assertThat(complaints).isEmpty();
		}
	}

}
