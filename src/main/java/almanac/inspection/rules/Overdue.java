package almanac.inspection.rules;

import java.util.List;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;

import org.springframework.stereotype.Component;

/**
 * What is planned is done by its day, or moved with a reason.
 */
@Component
class Overdue implements Rule {

	private static final List<Dated> DUE = List.of(Dated.of("documents", "nextReview", "in-force"),
			Dated.of("obligations", "nextReview", "compliant", "partly", "not-compliant", "not-assessed"),
			Dated.of("suppliers", "nextReview", "active"), Dated.of("recovery-plans", "nextTest"),
			Dated.of("objectives", "reviewOn", "pending", "on-track", "behind"),
			Dated.of("trainings", "due", "planned", "in-progress"), Dated.of("actions", "due", "open", "in-progress"),
			Dated.of("vulnerabilities", "due", "open", "in-progress"), Dated.of("audits", "plannedOn", "planned"),
			Dated.of("improvements", "due", "open", "in-progress"));

	@Override
	public String id() {
		return "overdue";
	}

	@Override
	public List<String> serves() {
		return List.of("7.5.2", "9.1", "8.1");
	}

	@Override
	public String cycle() {
		return "isms-calendar";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		return DUE.stream()
			.flatMap((due) -> due.lines(known)
				.filter((it) -> due.day(it).isBefore(known.today()))
				.map((it) -> Finding
					.at(it.register(), it.id(), Fact.text(it.title()), Fact.word(it.register() + "." + due.field()),
							Fact.day(due.day(it)))
					.about(due.field())));
	}

}
