package almanac.browser;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tool itself finds what is wrong, in each colour scheme anew.
 */
class AxeTests {

	@Test
	void whatNobodyCanReadInOneSchemeIsFoundInThatAlone() {
		try (var session = Chromium.running().stranger("http://127.0.0.1")) {
			var page = session.newPage();
			page.setContent("""
					<!DOCTYPE html><html lang="en"><title>A page</title><main><h1>A page</h1><p>Words</p></main>
					<style>body { background: white; color: black }
					@media (prefers-color-scheme: dark) { body { background: black } p { color: #222 } }</style>""");

			Chromium.shown(page, 390, ColorScheme.LIGHT);
			assertThat(Axe.violations(page)).isEmpty();
			Chromium.shown(page, 390, ColorScheme.DARK);
			assertThat(Axe.violations(page)).anyMatch((it) -> it.startsWith("color-contrast") && it.contains("Words"));
		}
	}

}
