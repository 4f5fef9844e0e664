package almanac.inspection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import almanac.web.Moments;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Says what is wrong, in the language of the person in front of the page.
 */
@Component
public class FindingWords {

	private final Texts texts;

	private final Moments moments;

	FindingWords(Texts texts, Moments moments) {
		this.texts = texts;
		this.moments = moments;
	}

	/** What is wrong, in one sentence with its figures. */
	public String sentence(KeptFinding finding) {
		return this.texts.of(key(finding.rule(), "finding") + (finding.words().isEmpty() ? "" : "." + finding.words()),
				finding.facts().stream().map(this::said).toArray());
	}

	/** What the rule is called. */
	public String title(String rule) {
		return this.texts.of("inspection." + rule);
	}

	/** Why the rule matters. */
	public String why(String rule) {
		return this.texts.of(key(rule, "why"));
	}

	public String cycle(String cycle) {
		return this.texts.of("inspection.cycle." + cycle);
	}

	/** The name of a register, that of nonconformities included. */
	public String register(String name) {
		return this.texts.of(name.equals(Finding.NONCONFORMITIES) ? "inspection.nonconformities" : name);
	}

	private static String key(String rule, String part) {
		return "inspection." + rule + "." + part;
	}

	private String said(Fact fact) {
		return switch (fact.kind()) {
			case TEXT -> fact.value();
			case DAY -> this.moments.day(LocalDate.parse(fact.value()));
			case TIME -> this.moments.time(Instant.parse(fact.value()));
			case SPAN -> Moments.span(Duration.parse(fact.value()));
			case WORD -> this.texts.find(fact.value()).orElse(fact.value());
		};
	}

}
