package almanac.inspection.rules;

import java.util.List;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;

import org.springframework.stereotype.Component;

/**
 * Nothing is done on a day that is still to come.
 */
@Component
class DoneInFuture implements Rule {

	private static final List<Dated> DONE = List.of(Dated.of("trainings", "completedOn"),
			Dated.of("actions", "completedOn"), Dated.of("actions", "verifiedOn"),
			Dated.of("deletions", "performedOn", "completed", "verified"), Dated.of("recovery-plans", "lastTest"),
			Dated.of("exercises", "heldOn", "held", "evaluated"), Dated.of("suppliers", "reviewedOn"),
			Dated.of("documents", "reviewedOn"), Dated.of("controls", "reviewedOn"), Dated.of("risks", "reviewedOn"),
			Dated.of("threats", "reviewedOn"), Dated.of("obligations", "reviewedOn"), Dated.of("audits", "finishedOn"),
			Dated.of("audits", "reportedOn"), Dated.of("audit-findings", "reportedOn"), Dated.of("changes", "closedOn"),
			Dated.of("vulnerabilities", "closedOn"), Dated.of("assets", "attestedOn"),
			Dated.of("improvements", "checkedOn"));

	@Override
	public String id() {
		return "done-in-future";
	}

	@Override
	public List<String> serves() {
		return List.of("7.5.3", "G7");
	}

	@Override
	public String cycle() {
		return "corrective-action";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		return DONE.stream()
			.flatMap((done) -> done.lines(known)
				.filter((it) -> done.day(it).isAfter(known.today()))
				.map((it) -> Finding
					.at(it.register(), it.id(), Fact.text(it.title()), Fact.word(it.register() + "." + done.field()),
							Fact.day(done.day(it)))
					.about(done.field())));
	}

}
