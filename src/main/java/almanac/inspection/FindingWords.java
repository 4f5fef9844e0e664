package almanac.inspection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;

import almanac.web.Moments;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Says what is wrong, in the language of the person in front of the page.
 */
@Component
public class FindingWords {

	private static final Duration HOURS = Duration.ofHours(96);

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
			case SPAN -> span(Duration.parse(fact.value()));
			case WORD -> this.texts.find(fact.value()).orElse(fact.value());
		};
	}

	/** Up to four days in hours, as recovery times are told. */
	static String span(Duration duration) {
		var parts = new ArrayList<String>();
		var days = (duration.compareTo(HOURS) > 0) ? duration.toDays() : 0;
		var hours = duration.minusDays(days).toHours();
		if (days > 0) {
			parts.add(days + " d");
		}
		if (hours > 0) {
			parts.add(hours + " h");
		}
		if (duration.toMinutesPart() > 0 || parts.isEmpty()) {
			parts.add(duration.toMinutesPart() + " min");
		}
		return String.join(" ", parts);
	}

}
