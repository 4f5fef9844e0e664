package almanac.browser;

import java.util.concurrent.CopyOnWriteArrayList;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.engine.Tasks;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class TypingIsNotLostTests {

	private final Chromium chromium = Chromium.running();

	@LocalServerPort
	int port;

	@Autowired
	DemoCase cases;

	@Autowired
	Tasks tasks;

	@Test
	void whatIsTypedWhenTheSessionEndsIsThereAfterTheLogin() {
		var id = this.cases.open(this.cases.corrected()).id();
		try (var session = session("cao")) {
			var page = Chromium.open(session, "/tasks/" + id, 1440, ColorScheme.LIGHT);
			page.click("[name='add.causes']");
			page.fill("[name='causes[0].cause']", "The <checklist> has no approval step");
			session.clearCookies();
			page.selectOption("[name='causes[0].kind']", "process");
			page.selectOption("[name=causeMethod]", "five-whys");
			page.fill("[name=similarSearched]", "All joiners of the last half year");
			complete(page);

			page.waitForURL("**/login?old");
			page.fill("[name=username]", "cao");
			page.fill("[name=password]", "demo");
			page.click("main button[type=submit]");

			page.waitForURL("**/tasks/" + id);
			assertThat(page.getByText("Your session had ended.")).isVisible();
			assertThat(page.locator("[name='causes[0].cause']")).hasValue("The <checklist> has no approval step");
			assertThat(page.locator("[name='causes[0].kind']")).hasValue("process");
			assertThat(page.locator("[name=causeMethod]")).hasValue("five-whys");
			assertThat(page.locator("[name=similarSearched]")).hasValue("All joiners of the last half year");

			page.fill("[name=similarFound]", "None");
			complete(page);
			assertThat(page.getByText("Done: Determine cause")).isVisible();
		}
	}

	@Test
	void aDraftIsKeptWhenAFieldIsLeftAndWhileSomebodyTypesOn() {
		var id = this.cases.open(this.cases.corrected()).id();
		try (var session = session("cao")) {
			session.clock().install();
			var page = Chromium.open(session, "/tasks/" + id, 390, ColorScheme.LIGHT);
			page.fill("[name=similarSearched]", "All joiners");
			page.press("[name=similarSearched]", "Tab");
			assertThat(page.locator("#kept-draft"))
				.hasText(java.util.regex.Pattern.compile("Draft kept \\d\\d:\\d\\d"));
			assertThat(this.tasks.form(id, "cao").values()).containsEntry("similarSearched", "All joiners");

			page.focus("[name=similarSearched]");
			page.keyboard().press("End");
			page.keyboard().type(" of the last");
			page.waitForResponse("**/tasks/" + id, new Page.WaitForResponseOptions().setTimeout(10_000),
					() -> session.clock().runFor(20_000));
			assertThat(this.tasks.form(id, "cao").values()).containsEntry("similarSearched", "All joiners of the last");
		}
	}

	@Test
	void aDraftThatCannotBeKeptSaysSoAndTypingGoesOn() {
		var id = this.cases.open(this.cases.corrected()).id();
		try (var session = session("cao")) {
			var page = Chromium.open(session, "/tasks/" + id, 390, ColorScheme.LIGHT);
			session.clearCookies();
			page.fill("[name=similarSearched]", "All joiners");
			page.press("[name=similarSearched]", "Tab");

			assertThat(page.locator("#kept-draft")).containsText("Your session has ended.");
			assertThat(page.locator("[name=similarSearched]")).hasValue("All joiners");
		}
	}

	@Test
	void completingWaitsForADraftOnItsWay() {
		var id = this.cases.open(this.cases.validated()).id();
		try (var session = session("cao")) {
			var page = Chromium.open(session, "/tasks/" + id, 1440, ColorScheme.LIGHT);
			var order = new CopyOnWriteArrayList<String>();
			page.onResponse((answer) -> {
				if (answer.request().method().equals("POST")) {
					order.add(answer.status() + (answer.request().isNavigationRequest() ? " page" : " draft"));
				}
			});
			page.fill("[name=correction]", "The accounts were locked at once.");
			page.fill("[name=correctedOn]", "2026-01-15");
			page.fill("[name=consequences]", "None: nobody had used them.");
			assertThat(page.locator("#kept-draft")).containsText("Draft kept");
			page.waitForCondition(() -> (boolean) page.evaluate("keeping === null && !changed"));
			var onItsWay = new CopyOnWriteArrayList<Route>();
			page.route("**/tasks/" + id, (route) -> {
				if (route.request().isNavigationRequest()) {
					route.resume();
				}
				else {
					onItsWay.add(route);
				}
			});
			page.locator("[name=consequences]").pressSequentially(" Nor");
			complete(page);
			assertThat(page.locator("form[data-sent=waiting]")).isAttached();
			page.waitForCondition(() -> !onItsWay.isEmpty());
			onItsWay.get(0).resume();
			assertThat(page.getByText("Done: Correct nonconformity")).isVisible();

			assertThat(order).endsWith("200 draft", "302 page");
		}
	}

	@Test
	void completingDoesNotWaitForQuestionsThatMayApply() {
		var id = this.cases.open(this.cases.corrected()).id();
		try (var session = session("cao")) {
			var page = Chromium.open(session, "/tasks/" + id, 1440, ColorScheme.LIGHT);
			page.click("[name='add.causes']");
			page.fill("[name='causes[0].cause']", "The checklist has no approval step");
			page.selectOption("[name='causes[0].kind']", "process");
			page.fill("[name=similarSearched]", "All joiners of the last half year");
			page.fill("[name=similarFound]", "None");
			var givenUp = new CopyOnWriteArrayList<String>();
			page.onRequestFailed((it) -> givenUp.add(it.url()));
			var asked = new CopyOnWriteArrayList<Route>();
			page.route("**/tasks/" + id + "/form", asked::add);
			page.selectOption("[name=causeMethod]", "five-whys");
			page.waitForCondition(() -> !asked.isEmpty());
			assertThat(page.locator("#kept-draft")).containsText("Draft kept");
			page.waitForCondition(() -> (boolean) page.evaluate("keeping === null && !changed"));
			var completing = new CopyOnWriteArrayList<Route>();
			page.route("**/tasks/" + id, completing::add);
			givenUp.clear();
			page.evaluate("setTimeout(() => document.querySelector('form[data-draft] button.primary').click())");
			page.waitForCondition(() -> !completing.isEmpty());
			page.waitForCondition(() -> givenUp.stream().anyMatch((it) -> it.endsWith("/tasks/" + id + "/form")));

			completing.get(0).resume();
			assertThat(page.getByText("Done: Determine cause")).isVisible();
		}
	}

	private static void complete(Page page) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete").setExact(true)).last().click();
	}

	private BrowserContext session(String person) {
		return this.chromium.signedIn("http://127.0.0.1:" + this.port, person);
	}

}
