package almanac.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import almanac.DemoCase;
import almanac.DemoTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file that somebody handed in is saved by the browser, never opened among our pages.
 */
@DemoTest
class FilesStayFilesTests {

	private static final String CONTENT = "notes\n<script>document.title = 'run'</script>";

	private final Chromium chromium = Chromium.running();

	@LocalServerPort
	int port;

	@Autowired
	DemoCase cases;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aTextThatHoldsAScriptIsSavedAsItIs(@TempDir Path folder) throws Exception {
		try (var session = session()) {
			var page = attached(session);

			var saved = saved(page, () -> page.getByText("notes.txt").first().click());

			assertThat(saved.suggestedFilename()).isEqualTo("notes.txt");
			saved.saveAs(folder.resolve("saved"));
			assertThat(Files.readString(folder.resolve("saved"))).isEqualTo(CONTENT);
		}
	}

	/**
	 * Such types are refused today; what an older version may have taken is safe as well.
	 */
	@ParameterizedTest
	@CsvSource({ "page.html, text/html", "drawing.svg, image/svg+xml", "feed.xml, application/xml",
			"scan.pdf, application/pdf" })
	void whatBrowsersLikeToShowIsSavedToo(String name, String type) {
		try (var session = session()) {
			var page = attached(session);
			var file = page.locator("a[href^='/files/']").getAttribute("href").replaceFirst(".*/", "");
			var other = UUID.randomUUID().toString();
			this.jdbc
				.sql("insert into evidence_file (id, task_id, business_key, field, name, media_type, bytes, sha256,"
						+ " person, attached_at) select ?, task_id, business_key, field, ?, ?, bytes, sha256, person,"
						+ " attached_at from evidence_file where id = ?")
				.params(other, name, type, file)
				.update();

			var saved = saved(page, () -> page.navigate("/files/" + other));

			assertThat(saved.suggestedFilename()).isEqualTo(name);
			assertThat(page.url()).contains("/tasks/");
			assertThat(page.title()).contains("Correct nonconformity");
		}
	}

	private Page attached(BrowserContext session) {
		var task = this.cases.open(this.cases.validated()).id();
		var page = Chromium.open(session, "/tasks/" + task, 390, ColorScheme.LIGHT);
		page.setInputFiles("input[type=file]", new FilePayload("notes.txt", "text/plain", CONTENT.getBytes()));
		page.click("button[formaction*='/files/']");
		page.locator("a[href^='/files/']").waitFor();
		return page;
	}

	private static Download saved(Page page, Runnable visit) {
		return page.waitForDownload(new Page.WaitForDownloadOptions().setTimeout(10_000), () -> {
			try {
				visit.run();
			}
			catch (PlaywrightException becauseNoPageCame) {
				assertThat(becauseNoPageCame).hasMessageContaining("Download is starting");
			}
		});
	}

	private BrowserContext session() {
		return this.chromium.signedIn("http://127.0.0.1:" + this.port, "cao");
	}

}
