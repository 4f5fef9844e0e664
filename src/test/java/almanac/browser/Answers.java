package almanac.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers the questions of a task on its page.
 */
final class Answers {

	private static final String COMPLETE = "form[data-questions] > .buttons button.primary";

	private final Page page;

	private final boolean script;

	private Answers(Page page, boolean script) {
		this.page = page;
		this.script = script;
	}

	/**
	 * @param script whether the browser runs scripts
	 */
	static Answers on(Page page, boolean script) {
		return new Answers(page, script);
	}

	Answers attach(String field, FilePayload file) {
		this.page.setInputFiles("input[name='file." + field + "']", file);
		this.page.click("button[formaction$='/files/" + field + "']");
		this.page.locator("#" + field + " a[href^='/files/']").waitFor();
		return this;
	}

	/** Ends on the page of the person's work. */
	void complete() {
		this.page.click(COMPLETE);
		this.page.waitForURL((it) -> it.matches("[^/]+//[^/]+/"));
		assertThat(this.page.locator("[role=status]").textContent()).contains("Done: ");
	}

	/** What is asked at once, and what these answers raise. */
	Answers give(Map<String, Object> answers) {
		var later = new HashMap<String, Object>();
		answers.forEach((question, answer) -> {
			if (this.page.locator(asked(question)).count() == 0) {
				later.put(question, answer);
			}
			else {
				give(question, answer);
			}
		});
		if (!later.isEmpty() && !this.script) {
			this.page.click(COMPLETE);
		}
		later.forEach((question, answer) -> {
			this.page.locator(asked(question)).first().waitFor();
			give(question, answer);
		});
		if (this.script) {
			assertThat((Boolean) this.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
				.isTrue();
		}
		return this;
	}

	private static String asked(String question) {
		return "main [name='%s'], main [name='add.%s']".formatted(question, question);
	}

	private void give(String question, Object answer) {
		if (answer instanceof List<?> list) {
			for (var row = 0; row < list.size(); row++) {
				if (list.get(row) instanceof Map<?, ?> cells) {
					this.page.click("[name='add." + question + "']");
					var path = question + "[" + row + "].";
					this.page.locator("[name^='" + path + "']").first().waitFor();
					cells.forEach((cell, text) -> give(path + cell, text));
				}
				else {
					this.page.check("input[name='%s'][value='%s']".formatted(question, list.get(row)));
				}
			}
		}
		else if (this.page.locator("select[name='" + question + "']").count() > 0) {
			this.page.selectOption("select[name='" + question + "']", answer.toString());
		}
		else if (this.page.locator("input[type=radio][name='" + question + "']").count() > 0) {
			this.page.check("input[name='%s'][value='%s']".formatted(question, answer));
		}
		else {
			this.page.fill("[name='" + question + "']", answer.toString());
		}
	}

}
