package almanac.inspection.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.audits.AuditFinding;
import almanac.registers.controls.Control;
import almanac.registers.kit.Entry;
import almanac.registers.reviews.ReviewItem;

import org.springframework.stereotype.Component;

/**
 * A control that is called excluded is excluded in the Statement of Applicability.
 */
@Component
class ExclusionContradicts implements Rule {

	private static final String CONTROL = "A[. ]?\\d{1,2}\\.\\d{1,2}\\b";

	private static final Pattern EXCLUDED = Written
		.part("(?:exclud|exclusion|not applicable|ausschl|ausgeschlossen|nicht anwendbar)[^.;\\n]{0,60}?\\b(?<after>"
				+ CONTROL + ")|\\b(?<before>" + CONTROL
				+ ")[^.;\\n]{0,40}?(?:is|was|are|were|ist|wird|wurde)?\\s*(?:excluded|not applicable|ausgeschlossen|nicht anwendbar)");

	@Override
	public String id() {
		return "exclusion-contradicts";
	}

	@Override
	public List<String> serves() {
		return List.of("6.1.3 d", "SR1");
	}

	@Override
	public String cycle() {
		return "statement-of-applicability";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var applicable = known.all(Control.class)
			.filter((it) -> Boolean.TRUE.equals(it.value().applicable()))
			.collect(Collectors.toMap(Entry::id, (it) -> it.value().name()));
		var excluded = known.all(Control.class)
			.filter((it) -> Boolean.FALSE.equals(it.value().applicable()))
			.map(Entry::id)
			.toList();
		var cases = known.cases()
			.filter((it) -> !it.withdrawn())
			.flatMap((it) -> said(Finding.NONCONFORMITIES, it.id(), it.statement(), applicable, excluded));
		var findings = known.all(AuditFinding.class)
			.flatMap((it) -> said("audit-findings", it.id(), it.value().summary(), applicable, excluded));
		var reviews = known.all(ReviewItem.class)
			.flatMap((it) -> said("review-items", it.id(),
					it.value().item() + " " + Objects.toString(it.value().outcome(), ""), applicable, excluded));
		return Stream.of(cases, findings, reviews).flatMap((it) -> it);
	}

	private static Stream<Finding> said(String register, String id, String text, Map<String, String> applicable,
			List<String> excluded) {
		return EXCLUDED.matcher(text)
			.results()
			.flatMap((it) -> Written.controls((it.group(1) != null) ? it.group(1) : it.group(2)).stream())
			.filter(applicable::containsKey)
			.distinct()
			.map((it) -> Finding
				.at(register, id, Fact.text(it), Fact.text(applicable.get(it)),
						excluded.isEmpty() ? Fact.text("–") : Fact.list(excluded))
				.about(it)
				.with("controls"));
	}

}
