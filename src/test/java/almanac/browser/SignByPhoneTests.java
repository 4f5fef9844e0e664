package almanac.browser;

import almanac.web.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import almanac.RunningAlmanac;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A managing director signs on the phone, by nothing but letters: no account, no app, no
 * script.
 */
class SignByPhoneTests {

	private static final String STEP = "confirm-closure";

	private static final String SEND_CODE = "button[formaction$='/code']";

	private static final String SIGN = "main form button.primary";

	@TempDir
	static Path home;

	private static Chromium chromium;

	private static Letterbox mail;

	private static RunningAlmanac almanac;

	private static String port;

	private final List<BrowserContext> phones = new ArrayList<>();

	private final List<List<String>> complaints = new ArrayList<>();

	private final AtomicInteger clicks = new AtomicInteger();

	@BeforeAll
	static void start() {
		chromium = Chromium.running();
		mail = new Letterbox();
		port = "--server.port=" + Letterbox.freePort();
		almanac = running();
	}

	private static RunningAlmanac running() {
		return RunningAlmanac.start(home,
				Stream.concat(Stream.of(port), Stream.of(mail.settings())).toArray(String[]::new));
	}

	@AfterEach
	void putPhonesAway() {
		this.phones.forEach(BrowserContext::close);
	}

	@AfterAll
	static void close() {
		if (almanac != null) {
			almanac.close();
		}
		if (mail != null) {
			mail.close();
		}
	}

	@ParameterizedTest(name = "with script: {0}")
	@ValueSource(booleans = { true, false })
	void fromTheLetterToTheSignedPaperItTakesFiveClicks(boolean script, TestReporter report) throws IOException {
		var one = toBeSigned();
		var asked = asked(one);
		assertThat(asked.subject()).contains("Your signature is needed", one.entry());
		var page = phone(script);
		var began = Instant.now();

		this.clicks.incrementAndGet();
		page.navigate(asked.link());
		assertThat(page.locator("main").textContent()).contains("Cause removed, effect proven by a sample.");
		assertThat(page.locator("input[type=radio]:checked").count()).as("nothing is chosen").isZero();
		getCode(page);
		click(page, "#choice-yes");
		click(page, SIGN);
		page.waitForSelector("a[href$='/paper']");
		var seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;

		assertThat(page.locator("h1").textContent()).isEqualTo("Signed");
		var fingerprint = asked.text().replaceAll("(?s).*Fingerprint of what you sign: ([\\w ]+)\\..*", "$1");
		assertThat(mail.awaits("tm", "Fingerprint of what you signed: " + fingerprint, 1).subject())
			.isEqualTo("Confirmation: you signed");
		var paper = page.waitForDownload(() -> click(page, "a[href$='/paper']"));
		assertThat(paper.suggestedFilename()).endsWith(STEP + ".pdf");
		var sha256 = Sha256.of(Files.readAllBytes(paper.path()));
		assertThat(one.signed(STEP)).singleElement().satisfies((it) -> {
			assertThat(it.findValue("pdfSha256").asText()).isEqualTo(sha256);
			assertThat(it.findValue("method").asText()).isEqualTo("link+mailed-code");
		});
		assertThat(one.isAt(STEP)).isFalse();
		assertThat(this.clicks.get()).isEqualTo(5);
		assertThat(this.complaints).allSatisfy((it) -> assertThat(it).isEmpty());
		report.publishEntry(
				Map.of("script", "" + script, "clicks", "" + this.clicks.get(), "seconds to sign", "" + seconds));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de" })
	void everybodyCanUseItOnAPhoneByDayAndNight(String language) {
		var one = toBeSigned();
		var link = asked(one).link();
		var page = phone(true);
		page.setExtraHTTPHeaders(Map.of("Accept-Language", language));
		page.navigate(link);
		usable(page, "asked", language);
		page.click(SIGN);
		page.waitForSelector("[role=alert]");
		usable(page, "refused", language);
		getCode(page);
		usable(page, "code", language);

		page.check("#choice-no");
		page.fill("#reason", "The branch office was never looked at by anybody.");
		page.click(SIGN);
		page.waitForSelector("a[href$='/paper']");
		usable(page, "over", language);
		page.navigate("/sign/none");
		usable(page, "unknown", language);
		assertThat(this.complaints).allSatisfy((it) -> assertThat(it).isEmpty());
	}

	@Test
	void whateverFollowsAllItFindsDecidesNothing() {
		var one = toBeSigned();
		var link = asked(one).link();
		var robot = phone(true);
		robot.navigate(link);
		@SuppressWarnings("unchecked")
		var found = (List<String>) robot.evaluate("""
				[...document.querySelectorAll('[href], [src], [action], [formaction]')]
					.flatMap((it) => [it.href, it.src, it.action, it.getAttribute('formaction')])
					.filter((it) => typeof it === 'string' && it)""");
		assertThat(found).anyMatch((it) -> it.endsWith("/code"));

		var codes = mail.to("tm", "Your code is").size();
		found.forEach((it) -> robot.request().get(it));
		found.forEach((it) -> robot.request().head(it));

		assertThat(one.isAt(STEP)).isTrue();
		assertThat(mail.to("tm", "Your code is")).hasSize(codes);
		assertThat(one.signed(STEP)).isEmpty();
		robot.navigate(link);
		assertThat(robot.locator(SIGN).count()).isOne();
	}

	@Test
	void aLinkOpenedDuringARestartWorksAfterwards() {
		var one = toBeSigned();
		var link = asked(one).link();
		var before = phone(true);
		before.navigate(link);
		almanac.kill();
		var page = phone(true);
		assertThatExceptionOfType(PlaywrightException.class).isThrownBy(() -> page.navigate(link));
		almanac = running();

		page.navigate(link);
		getCode(page);
		page.check("#choice-yes");
		page.click(SIGN);
		page.waitForSelector("a[href$='/paper']");
		assertThat(one.isAt(STEP)).isFalse();
		before.reload();
		assertThat(before.locator("h1").textContent()).isEqualTo("Signed");
	}

	private static CaseByApi toBeSigned() {
		var one = CaseByApi.raised(almanac.address("").getPort());
		one.upTo(STEP);
		return one;
	}

	private static Letterbox.Letter asked(CaseByApi one) {
		return mail.awaits("tm", "Confirm closure (%s)".formatted(one.entry()), 1);
	}

	private void getCode(Page page) {
		var before = mail.to("tm", "Your code is").size();
		click(page, SEND_CODE);
		page.waitForSelector("main [role=status]");
		page.fill("#code", mail.awaits("tm", "Your code is", before + 1).code());
	}

	private void click(Page page, String what) {
		this.clicks.incrementAndGet();
		page.click(what);
	}

	private static void usable(Page page, String name, String language) {
		for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			AccessibilityTests.usable("sign-" + name + "-" + language, page, 390, scheme);
		}
	}

	private Page phone(boolean script) {
		var address = almanac.address("").toString();
		var session = script ? chromium.stranger(address) : chromium.strangerWithoutScript(address);
		this.phones.add(session);
		this.complaints.add(Chromium.complaints(session));
		var page = session.newPage();
		page.setViewportSize(390, 844);
		return page;
	}

}
