package almanac.browser;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.DemoCase;
import almanac.DemoTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class AccessibilityTests {

	private final Chromium chromium = Chromium.running();

	@LocalServerPort
	int port;

	@Autowired
	DemoCase cases;

	private final List<List<String>> complaints = new ArrayList<>();

	@AfterEach
	void nothingIsWrongInTheEyesOfTheBrowser() {
		assertThat(this.complaints).allSatisfy((it) -> assertThat(it).isEmpty());
	}

	@Test
	void everyPageIsUsableByEverybodyOnPhoneAndDeskByDayAndNight() {
		try (var ism = session("ism");
				var cao = session("cao");
				var stranger = watched(this.chromium.stranger(address()))) {
			check(stranger, "login", "/login");
			pages().forEach((name, path) -> check(ism, name, path));
			var list = this.cases.open(this.cases.corrected()).id();
			check(cao, "list", "/tasks/" + list);
			var files = this.cases.open(this.cases.validated()).id();
			check(cao, "files", "/tasks/" + files);
		}
	}

	@Test
	void noGermanWordIsTooLongForAPhone() {
		try (var ism = session("ism"); var stranger = watched(this.chromium.stranger(address()))) {
			Stream.of(ism, stranger).forEach((it) -> it.setExtraHTTPHeaders(Map.of("Accept-Language", "de")));
			checkOnPhone(stranger, "login-de", "/login");
			pages().forEach((name, path) -> checkOnPhone(ism, name + "-de", path));
			Stream
				.of("/nonconformities/intake", "/registers", "/registers/controls", "/registers/controls/A.5.1",
						"/registers/controls/A.5.1/edit")
				.forEach((path) -> checkOnPhone(ism, path.substring(1).replace('/', '-') + "-de", path));
		}
	}

	@Test
	void aFormThatWasRefusedIsUsableToo() {
		try (var session = session("cao")) {
			var page = Chromium.open(session, "/tasks/" + this.cases.open(this.cases.validated()).id(), 390,
					ColorScheme.LIGHT);
			page.click("form[data-questions] > .buttons button.primary");
			page.waitForSelector(".summary");
			usable("refused", page, 390, ColorScheme.LIGHT);
			usable("refused", page, 390, ColorScheme.DARK);
		}
	}

	@ParameterizedTest
	@CsvSource({ "390, LIGHT", "1440, DARK" })
	void aFileIsLookedAtMendedAndBroughtInByEverybody(int width, ColorScheme scheme) {
		var mark = "B%d%s".formatted(width, scheme);
		var rows = """
				Register of 2026;;;;;
				Nr.;Feststellung;Quelle;Verantwortlich;Datum;Ursache
				%1$s-1;Three of ten joiner accounts existed before their approval;Internes Audit 2026-Q1;HR-Leitung;10.02.2026;No gate
				%1$s-2;The door of the server room stood open;Übung;CISO;2026-02-11;
				"""
			.formatted(mark);
		try (var session = session("ism")) {
			var page = Chromium.open(session, "/nonconformities", width, scheme);
			page.click("a[href='/nonconformities/intake']");
			usable("intake", page, width, scheme);
			handIn(page, rows + mark + "-2;;Hearsay;Carla Wendt;2026-Q3;=1+1\n" + mark + "-4;short\n");
			usable("intake-errors", page, width, scheme);
			assertThat(page.locator("[name=seen]").count()).isZero();
			page.click(".summary a.button");
			handIn(page, rows);
			usable("intake-preview", page, width, scheme);
			page.click("button.primary");
			usable("intake-applied", page, width, scheme);
			assertThat(page.locator(".plainlist a").count()).isEqualTo(2);
		}
	}

	@ParameterizedTest
	@CsvSource({ "390, DARK", "1440, LIGHT" })
	void aSpreadsheetIsLookedAtCorrectedOnThePageAndBroughtInByEverybody(int width, ColorScheme scheme) {
		var mark = "C%d%s".formatted(width, scheme);
		var rows = """
				Training;Employee;Due;Status;Who paid
				Workshop %1$s;Everybody;30.06.2027;%1$s of 4 done;Carla Wendt
				Course %1$s;"Somebody <b>else</b>";2027-05-31;geplant;=cmd|' /C calc'!A0
				""".formatted(mark);
		try (var session = session("ism")) {
			var page = Chromium.open(session, "/registers/trainings", width, scheme);
			page.click("a[href='/registers/trainings/import']");
			usable("import", page, width, scheme);
			page.setInputFiles("#file", new FilePayload("plan.csv", "text/csv", rows.getBytes()));
			page.click("main form button[type=submit]");
			page.waitForURL("**/registers/trainings/import/*");
			usable("import-errors", page, width, scheme);
			assertThat(page.locator("[name=seen]").count()).isZero();

			page.fill("[name='cell.2:Status']", "In progress");
			page.click("main form button.primary");
			page.waitForSelector("#reason");
			usable("import-corrected", page, width, scheme);
			page.fill("#reason", "Plan of the year");
			page.click("form:has(#reason) button.primary");
			page.waitForSelector("main [role=status]");
			usable("import-applied", page, width, scheme);

			page.navigate("/registers/trainings?q=" + mark);
			assertThat(page.locator("tbody tr").count()).isEqualTo(2);
			assertThat(page.content()).contains("Somebody &lt;b&gt;else&lt;/b&gt;", "In progress", "Planned");
		}
	}

	private static void handIn(Page page, String rows) {
		page.setInputFiles("#file",
				new FilePayload("register.csv", "text/csv", rows.getBytes(Charset.forName("windows-1252"))));
		page.click("main form button[type=submit]");
		page.waitForURL("**/nonconformities/intake/*");
	}

	@Test
	void theModelIsDrawnUnderTheStrictPolicyAndMarksWhereItStands() {
		var one = this.cases.validated();
		try (var session = session("cao")) {
			var page = session.newPage();
			page.navigate("/nonconformities/" + one.id());
			page.waitForSelector(".djs-element.current");
			assertThat(page.locator(".djs-element.walked").count()).isPositive();
		}
	}

	@Test
	void aCaseThatWaitsForNobodyYetIsDrawnToo() {
		var one = this.cases.justRaised();
		try (var session = session("emp")) {
			var page = session.newPage();
			page.navigate("/nonconformities/" + one.id());
			page.waitForSelector(".djs-element.walked");
			page.waitForLoadState();
		}
	}

	@Test
	void theTasklistShowsAWayBackThatCanBeClicked() {
		try (var session = session("cao")) {
			var page = Chromium.open(session, "/camunda/app/tasklist/default/", 1440, ColorScheme.LIGHT);
			page.click(".almanac-back", new Page.ClickOptions().setTimeout(10_000));
			page.waitForURL("**/");
			assertThat(page.locator("h1").textContent()).isEqualTo("My work");
		}
	}

	@Test
	void whatIsTypedWhileTheQuestionsAreAskedAgainStays() {
		try (var session = session("ism")) {
			var page = Chromium.open(session, "/tasks/" + this.cases.open(this.cases.raised()).id(), 1440,
					ColorScheme.LIGHT);
			page.route("**/form", (route) -> {
				page.fill("#scope", "Typed meanwhile");
				route.resume();
			});
			page.check("[name=recurrence][value=yes]");
			page.waitForSelector("#recurrenceOf");

			assertThat(page.inputValue("#scope")).isEqualTo("Typed meanwhile");
			assertThat(page.isChecked("[name=recurrence][value=yes]")).isTrue();
			assertThat((String) page.evaluate("document.activeElement.id")).isEqualTo("scope");
		}
	}

	@Test
	void aNewRowIsInSightAndReadyForTyping() {
		try (var session = session("cao")) {
			var page = Chromium.open(session, "/tasks/" + this.cases.open(this.cases.corrected()).id(), 390,
					ColorScheme.LIGHT);
			page.click("[name='add.causes']");
			page.waitForSelector("#causes-0-cause");
			page.waitForFunction("document.activeElement.id === 'causes-0-cause'");
			usable("row", page, 390, ColorScheme.LIGHT);
		}
	}

	@ParameterizedTest
	@CsvSource({ "390, DARK, de", "1440, LIGHT, en" })
	void anAppIsSetUpOnPhoneAndDesk(int width, ColorScheme scheme, String language) {
		try (var session = session("bo")) {
			session.setExtraHTTPHeaders(Map.of("Accept-Language", language));
			var page = Chromium.open(session, "/me/second-factor", width, scheme);
			page.click("main form button");
			page.waitForSelector("svg.qr");
			usable("second-factor-setup", page, width, scheme);
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
		pages.put("evidence", "/evidence?businessKey=" + one.businessKey());
		pages.put("me", "/me");
		pages.put("registers", "/registers");
		pages.put("risks", "/registers/risks");
		pages.put("risk", "/registers/risks/RSK-0001");
		pages.put("risk-criteria", "/registers/risks/criteria");
		pages.put("risk-map-inherent", "/registers/risks/criteria?map=inherent");
		pages.put("risks-unaccepted", "/registers/risks/unaccepted");
		pages.put("risk-criteria-form", "/registers/risks/criteria/edit");
		pages.put("risk-form", "/registers/risks/RSK-0001/edit");
		pages.put("outbox", "/outbox");
		pages.put("due-date", "/tasks/" + this.cases.open(one).id() + "/due-date");
		pages.put("time", "/demo/time");
		pages.put("feed", "/me/feed");
		pages.put("second-factor", "/me/second-factor");
		pages.put("delegate", "/tasks/" + this.cases.open(one).id() + "/delegate");
		pages.put("person", "/registers/people/ro");
		pages.put("gone", "/tasks/none");
		pages.put("nowhere", "/nowhere");
		pages.put("registers", "/registers");
		pages.put("controls", "/registers/controls");
		pages.put("control", "/registers/controls/A.5.1");
		pages.put("control-edit", "/registers/controls/A.5.1/edit");
		return pages;
	}

	private static void check(BrowserContext session, String name, String path) {
		var page = Chromium.open(session, path, 390, ColorScheme.DARK);
		usable(name, page, 390, ColorScheme.DARK);
		usable(name, page, 1440, ColorScheme.LIGHT);
		page.close();
	}

	private static void checkOnPhone(BrowserContext session, String name, String path) {
		var page = Chromium.open(session, path, 390, ColorScheme.LIGHT);
		usable(name, page, 390, ColorScheme.LIGHT);
		page.close();
	}

	/** The page as it is, on a screen like that. */
	static void usable(String name, Page page, int width, ColorScheme scheme) {
		Chromium.shown(page, width, scheme);
		if (Boolean.getBoolean("pictures")) {
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target/pictures/%s-%d-%s.png".formatted(name, width, scheme))));
		}
		assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
			.as("%s fits into %d pixels", name, width)
			.isTrue();
		assertThat(Axe.violations(page)).as("%s at %d, %s", name, width, scheme).isEmpty();
	}

	private BrowserContext session(String person) {
		return watched(this.chromium.signedIn(address(), person));
	}

	private BrowserContext watched(BrowserContext session) {
		this.complaints.add(Chromium.complaints(session));
		return session;
	}

	private String address() {
		return "http://127.0.0.1:" + this.port;
	}

}
