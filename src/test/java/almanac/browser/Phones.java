package almanac.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * The phones of people of the demo company, and what their browsers find wrong.
 */
final class Phones implements AutoCloseable {

	private static final int TRIES = 300;

	private final Map<String, Page> pages = new HashMap<>();

	private final List<BrowserContext> sessions = new ArrayList<>();

	private final List<List<String>> complaints = new ArrayList<>();

	private final Chromium chromium;

	private final String address;

	private final boolean script;

	Phones(Chromium chromium, String address, boolean script) {
		this.chromium = chromium;
		this.address = address;
		this.script = script;
	}

	/** Of somebody who signed in. */
	Page of(String person) {
		return this.pages.computeIfAbsent(person, (it) -> page(this.script ? this.chromium.signedIn(this.address, it)
				: this.chromium.withoutScript(this.address, it)));
	}

	/** Without a login. */
	Page ofNobody() {
		return page(
				this.script ? this.chromium.stranger(this.address) : this.chromium.strangerWithoutScript(this.address));
	}

	/** So that the next login is fresh. */
	void takesAnother(String person) {
		this.pages.remove(person);
	}

	/** Looks again until the engine has gone on by itself. */
	static Locator awaits(Page page, String path, String what) {
		page.navigate(path);
		for (var tries = 0; tries < TRIES && page.locator(what).count() == 0; tries++) {
			page.reload();
		}
		return page.locator(what).first();
	}

	List<String> complaints() {
		return this.complaints.stream().flatMap(List::stream).toList();
	}

	private Page page(BrowserContext session) {
		this.sessions.add(session);
		this.complaints.add(Chromium.complaints(session));
		var page = session.newPage();
		page.setViewportSize(390, 844);
		return page;
	}

	@Override
	public void close() {
		this.sessions.forEach(BrowserContext::close);
	}

}
