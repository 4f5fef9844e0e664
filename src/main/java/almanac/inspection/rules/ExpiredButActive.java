package almanac.inspection.rules;

import java.util.List;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;

import org.springframework.stereotype.Component;

/**
 * What has expired is not in use: contracts, certificates, exceptions, keys, acceptances
 * of risk.
 */
@Component
class ExpiredButActive implements Rule {

	private static final List<Dated> ENDS = List.of(Dated.of("suppliers", "contractEnd", "active"),
			Dated.of("suppliers", "certifiedUntil", "active"), Dated.of("exceptions", "expires", "active"),
			Dated.of("keys", "expires", "active"), Dated.of("risks", "acceptedUntil", "accepted"));

	@Override
	public String id() {
		return "expired-but-active";
	}

	@Override
	public List<String> serves() {
		return List.of("A.5.20", "A.5.22", "A.8.24", "JR2", "RR10", "DR8");
	}

	@Override
	public String cycle() {
		return "supplier-review";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		return ENDS.stream()
			.flatMap((end) -> end.lines(known)
				.filter((it) -> end.day(it).isBefore(known.today()))
				.map((it) -> Finding
					.at(it.register(), it.id(), Fact.text(it.title()), Fact.word(it.register() + "." + end.field()),
							Fact.day(end.day(it)),
							Fact.code(it.register(), "state", (almanac.web.Code) it.value("state")))
					.about(end.field())));
	}

}
