package almanac.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static almanac.browser.Story.choose;
import static almanac.browser.Story.day;
import static almanac.browser.Story.pick;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes the pictures of the README from the running demo. To keep them:
 * {@code mvn test -Dtest=PicturesTests -Dalmanac.pictures=src/docs/pictures}.
 */
class PicturesTests {

	private static final Path FOLDER = Path.of(System.getProperty("almanac.pictures", "target/readme-pictures"));

	private static final Pattern SHOWN = Pattern.compile("src/docs/pictures/([\\w-]+\\.png)");

	private static final String MAIL_PROGRAM = """
			<!DOCTYPE html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
			<div style="background:#fff;padding:16px;border-bottom:1px solid #c8c8c8;font-family:sans-serif">
			<div style="font-size:20px;font-weight:600">%s</div><div style="color:#555">%s</div></div>%s""";

	@TempDir
	Path home;

	private final TreeSet<String> taken = new TreeSet<>();

	@Test
	void thePicturesOfTheReadmeAreTakenFromTheRunningDemo() throws IOException {
		try (var mail = new Letterbox(); var story = Story.begin(this.home, mail.settings())) {
			raise(story);
			story.inTasklist("ism", "Validate nonconformity", (form) -> {
				form.getByLabel("Affected scope").fill("Identity management, all sites");
				choose(form, "personal data", "No");
				choose(form, "happened before", "No");
				choose(form, "Grade", "Minor");
				pick(form, "Owner", "Carla Wendt");
				form.getByLabel("Affected scope").scrollIntoViewIfNeeded();
				take("tasklist", form.page(), 1440, 900);
			});
			story.inTasklist("cao", "Correct nonconformity", (form) -> {
				form.getByLabel("Correction*").first().fill("The three accounts were locked and created again.");
				form.getByLabel("Consequences").fill("None: nobody had used them.");
				day(form, LocalDate.now().format(DateTimeFormatter.ofPattern("MM/dd/yyyy")));
			});
			story.inTasklist("cao", "Decide on cause elimination", (form) -> choose(form, "cause have to be", "Yes"));
			story.onPage("cao", "Determine cause", (page) -> {
				page.getByLabel("Method").selectOption("five-whys");
				page.getByText("Add the first row").click();
				page.fill("[name='causes[0].cause']", "The joiner checklist has no approval step");
				page.selectOption("[name='causes[0].kind']", "process");
				page.fill("[name=similarSearched]", "All joiners of the last half year");
				page.fill("[name=similarFound]", "None");
				page.evaluate("document.querySelector('#causes').scrollIntoView()");
				take("phone", page, 390, 844);
			});
			story.awaitStep("cao", "Plan actions");
			story.visit("cao", "/nonconformities/" + story.entry(), (page) -> {
				page.waitForSelector(".djs-element.current");
				take("case", page, 1440, 1100);
			});
			signed(story, mail);
		}
		assertThat(shown()).isEqualTo(this.taken);
	}

	private static void raise(Story story) {
		story.visit("emp", "/nonconformities/new", (page) -> {
			page.fill("[name=statement]", "Three joiner accounts existed before a manager had approved them.");
			page.selectOption("[name=source]", "internal-audit");
			page.fill("[name=objectiveEvidence]", "Sample of ten joiners of the first quarter");
			if (page.locator("details:not([open]) [name=requirement]").count() > 0) {
				page.locator("details summary").first().click();
			}
			page.fill("[name=requirement]", "A.5.18");
			page.locator("main form button.primary").first().click();
			page.waitForURL("**/nonconformities/NC-*");
			story.about(page.url().replaceAll(".*/", ""));
		});
	}

	private void signed(Story story, Letterbox mail) {
		var one = CaseByApi.raised(story.port());
		one.upTo("confirm-closure");
		var letter = mail.awaits("tm", "Confirm closure (%s)".formatted(one.entry()), 1);
		story.visit("about:blank", (page) -> {
			page.setContent(
					MAIL_PROGRAM.formatted(letter.subject(), letter.from().replaceAll("[<>]", ""), letter.html()));
			take("letter", page, 390, 844);
		});
		story.visit(letter.link(), (page) -> {
			page.click("button[formaction$='/code']");
			page.fill("#code", mail.awaits("tm", "Your code is", 1).code());
			page.check("#choice-yes");
			page.setViewportSize(390, 844);
			page.evaluate("document.querySelector('main form').scrollIntoView()");
			take("sign", page, 390, 844);
			page.click("main form button.primary");
			page.waitForSelector("a[href$='/paper']");
			take("signature", page, 390, 844);
		});
	}

	private void take(String name, Page page, int width, int height) {
		page.setViewportSize(width, height);
		page.waitForLoadState(LoadState.NETWORKIDLE);
		page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
		this.taken.add(name + ".png");
	}

	private static TreeSet<String> shown() throws IOException {
		return SHOWN.matcher(Files.readString(Path.of("README.md")))
			.results()
			.map((it) -> it.group(1))
			.collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
	}

}
