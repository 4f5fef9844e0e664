package almanac.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the machine. Tests that need it are skipped, and say so, where there is
 * none.
 */
public final class Chromium {

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome");

	private static Chromium running;

	private final Browser browser;

	/** Cookies of who signed in, by address and person. */
	private final Map<String, String> signedIn = new ConcurrentHashMap<>();

	private Chromium(Browser browser) {
		this.browser = browser;
	}

	/** Started for the first who asks, and ended with the tests. */
	static Chromium running() {
		if (running == null) {
			running = start();
		}
		return running;
	}

	private static Chromium start() {
		var program = PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
		Assumptions.assumeTrue(program.isPresent(), "No browser on this machine. Looked for " + PLACES);
		var playwright = Playwright.create();
		Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
		return new Chromium(playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(program.get()).setArgs(List.of("--no-sandbox"))));
	}

	/**
	 * What the browser finds wrong from now on: errors of scripts, refusals by the
	 * content policy, parts of a page that are missing, and whatever is asked of anybody
	 * but us.
	 */
	static List<String> complaints(BrowserContext session) {
		var complaints = new CopyOnWriteArrayList<String>();
		session.onWebError((error) -> complaints.add(error.page().url() + ": " + error.error()));
		session.onConsoleMessage((message) -> {
			if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
				complaints.add(message.page().url() + ": " + message.text());
			}
		});
		session.onResponse((answer) -> {
			if (answer.status() >= 400 && !answer.request().isNavigationRequest()) {
				complaints.add("%s: %d for %s".formatted(answer.frame().url(), answer.status(), answer.url()));
			}
		});
		session.onRequest((request) -> {
			if (!request.url().matches("http://127\\.0\\.0\\.1:\\d+/.*|data:.*|blob:http://127.*")) {
				complaints.add("%s: asks %s".formatted(request.frame().url(), request.url()));
			}
		});
		return complaints;
	}

	/** A browser of somebody of the demo company, who signed in there or before. */
	BrowserContext signedIn(String address, String person) {
		return signedIn(address, person, true);
	}

	/** The same in a browser that runs no script. */
	BrowserContext withoutScript(String address, String person) {
		return signedIn(address, person, false);
	}

	private BrowserContext signedIn(String address, String person, boolean script) {
		var who = address + " " + person;
		var known = this.signedIn.get(who);
		if (known != null) {
			var session = this.browser.newContext(options(address, script).setStorageState(known));
			if (session.request().get("/me", RequestOptions.create().setMaxRedirects(0)).status() == 200) {
				return session;
			}
			session.close();
		}
		var session = signIn(this.browser.newContext(options(address, script)), person);
		this.signedIn.put(who, session.storageState());
		return session;
	}

	private static BrowserContext signIn(BrowserContext session, String person) {
		var page = session.newPage();
		page.navigate("/login");
		page.fill("[name=username]", person);
		page.fill("[name=password]", "demo");
		page.click("main button[type=submit]");
		page.waitForURL("**/");
		page.close();
		return session;
	}

	/** A new session of nobody yet. */
	BrowserContext stranger(String address) {
		return this.browser.newContext(options(address, true));
	}

	/** The same in a browser that runs no script. */
	BrowserContext strangerWithoutScript(String address) {
		return this.browser.newContext(options(address, false));
	}

	private static Browser.NewContextOptions options(String address, boolean script) {
		return new Browser.NewContextOptions().setBaseURL(address).setJavaScriptEnabled(script);
	}

	/** A page with all that is drawn on it. */
	static Page open(BrowserContext session, String path, int width, ColorScheme scheme) {
		var page = session.newPage();
		shown(page, width, scheme);
		page.navigate(path);
		if ((Boolean) page.evaluate("'BpmnJS' in window && document.querySelector('[data-model]') !== null")) {
			page.waitForSelector("[data-model] .djs-element",
					new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
		}
		return page;
	}

	/** The page as it is, on another screen, once its style is there. */
	static void shown(Page page, int width, ColorScheme scheme) {
		page.waitForLoadState();
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
		page.setViewportSize(width, 900);
	}

}
