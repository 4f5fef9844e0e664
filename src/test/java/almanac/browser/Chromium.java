package almanac.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the machine. Tests that need it are skipped, and say so, where there is
 * none.
 */
public final class Chromium implements AutoCloseable {

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome");

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Playwright playwright, Browser browser) {
		this.playwright = playwright;
		this.browser = browser;
	}

	static Chromium start() {
		var program = PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
		Assumptions.assumeTrue(program.isPresent(), "No browser on this machine. Looked for " + PLACES);
		var playwright = Playwright.create();
		return new Chromium(playwright, playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(program.get()).setArgs(List.of("--no-sandbox"))));
	}

	/** A new session of somebody of the demo company. */
	BrowserContext signedIn(String address, String person) {
		var session = this.browser.newContext(new Browser.NewContextOptions().setBaseURL(address));
		var page = session.newPage();
		page.navigate("/login");
		page.fill("[name=username]", person);
		page.fill("[name=password]", "demo");
		page.click("main button[type=submit]");
		page.waitForURL("**/");
		page.close();
		return session;
	}

	static Page open(BrowserContext session, String path, int width) {
		var page = session.newPage();
		page.setViewportSize(width, 900);
		page.navigate(path);
		page.waitForLoadState(LoadState.NETWORKIDLE);
		return page;
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
