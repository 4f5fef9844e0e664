package almanac.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * Looks with the rules of axe at what a page shows now. In the page itself: what comes
 * with axe opens a second one each time, and reads all that is in order as well.
 */
final class Axe {

	private static final String SCRIPT = script();

	private static final String LOOK = """
			async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
				.map((it) => it.id + ': ' + it.help + ' ' + it.nodes.slice(0, 3).map((node) => node.html))""";

	private Axe() {
	}

	/** What is wrong, each with up to three places. */
	@SuppressWarnings("unchecked")
	static List<String> violations(Page page) {
		if (!(Boolean) page.evaluate("'axe' in window")) {
			page.evaluate(SCRIPT);
		}
		return (List<String>) page.evaluate(LOOK);
	}

	private static String script() {
		try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
