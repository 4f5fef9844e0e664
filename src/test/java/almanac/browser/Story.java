package almanac.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import almanac.RunningAlmanac;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One corrective action after the other, told by people of the demo company in the real
 * Tasklist, and on the task page where a form needs a list or a file.
 */
final class Story implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final Chromium chromium;

	private final RunningAlmanac almanac;

	private final Map<String, BrowserContext> sessions = new HashMap<>();

	private String entry;

	private Story(Chromium chromium, RunningAlmanac almanac) {
		this.chromium = chromium;
		this.almanac = almanac;
	}

	static Story begin(Path home) {
		return begin(home, "--spring.profiles.active=demo");
	}

	static Story begin(Path home, String... settings) {
		var chromium = Chromium.running();
		return new Story(chromium, RunningAlmanac.start(home, settings));
	}

	int port() {
		return this.almanac.address("").getPort();
	}

	String address() {
		return this.almanac.address("").toString();
	}

	/** From now on it is about this nonconformity. */
	void about(String entry) {
		this.entry = entry;
	}

	String entry() {
		return this.entry;
	}

	void inTasklist(String person, String step, Consumer<Locator> answers) {
		var task = awaitStep(person, step);
		visit(person, "/camunda/app/tasklist/default/#/?task=" + task, (page) -> {
			var form = page.locator(".fjs-form");
			form.waitFor();
			answers.accept(form);
			button(page, "Complete").click();
			assertThat(form).not().isVisible();
		});
	}

	void onPage(String person, String step, Consumer<Page> answers) {
		visit(person, "/tasks/" + awaitStep(person, step), (page) -> {
			answers.accept(page);
			button(page, "Complete").last().click();
			assertThat(page.getByText("Done: " + step)).isVisible();
		});
	}

	/** What is decided by a signature leads from the Tasklist to the page to sign on. */
	void signs(String person, String step) {
		var task = awaitStep(person, step);
		visit(person, "/camunda/app/tasklist/default/#/?task=" + task, (page) -> {
			var link = page.locator(".fjs-form").getByText("Read and sign");
			link.waitFor();
			assertThat(page.locator(".fjs-form").locator("input, textarea, select")).hasCount(0);
			assertThat(button(page, "Complete")).not().isVisible();
			link.click();
			page.check("#choice-yes");
			button(page, "Sign").click();
			assertThat(page.getByText("Signed for by")).isVisible();
		});
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	/** The id of the person's task, once the step is reached. */
	String awaitStep(String person, String step) {
		var link = Pattern.compile("/tasks/([\\w-]+)\">Your step: <span[^>]*>" + Pattern.quote(step) + "<");
		var page = session(person).request();
		return await().atMost(PATIENCE)
			.until(() -> link.matcher(page.get("/nonconformities/" + this.entry).text()), Matcher::find)
			.group(1);
	}

	void earlyReviewOrdered() {
		visit("tm", "/nonconformities/" + this.entry, (page) -> {
			page.fill("#review-reason", "The certification body comes before the planned day.");
			page.getByText("Order early review").click();
			assertThat(page.getByText("Early review ordered.")).isVisible();
		});
	}

	void isClosed() {
		visit("ism", "/nonconformities/" + this.entry,
				(page) -> assertThat(page.getByText("Nobody: it is closed.")).isVisible());
	}

	void visit(String person, String path, Consumer<Page> visit) {
		visit(session(person), path, visit);
	}

	private BrowserContext session(String person) {
		return this.sessions.computeIfAbsent(person, (it) -> this.chromium.signedIn(address(), it));
	}

	/** By somebody without a login. */
	void visit(String path, Consumer<Page> visit) {
		visit(this.sessions.computeIfAbsent("", (it) -> this.chromium.stranger(address())), path, visit);
	}

	private static void visit(BrowserContext session, String path, Consumer<Page> visit) {
		var page = session.newPage();
		page.setViewportSize(1440, 1200);
		page.navigate(path);
		visit.accept(page);
		page.close();
	}

	static void attach(Page page, String field) {
		page.setInputFiles("input[name='file." + field + "']",
				new FilePayload("proof.txt", "text/plain", ("Proof for " + page.url()).getBytes()));
		page.getByText("Attach", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.getByText("proof.txt").first()).isVisible();
	}

	static void choose(Locator form, String question, String answer) {
		form.locator(".fjs-form-field-radio", new Locator.LocatorOptions().setHasText(question))
			.first()
			.getByLabel(answer)
			.first()
			.check();
	}

	static void pick(Locator form, String question, String answer) {
		var select = form.locator(".fjs-form-field-select", new Locator.LocatorOptions().setHasText(question));
		select.locator(".fjs-input-group").click();
		select.locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(answer)).click();
	}

	static void day(Locator form, String american) {
		var day = form.locator(".fjs-form-field-datetime input").first();
		day.fill(american);
		day.press("Enter");
		day.press("Tab");
	}

	@Override
	public void close() {
		this.sessions.values().forEach(BrowserContext::close);
		this.almanac.close();
	}

}
