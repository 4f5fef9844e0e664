package almanac.inspection.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.kit.Entry;
import almanac.registers.organisation.Responsibility;

import org.springframework.stereotype.Component;

/**
 * Whoever runs the ISMS does not carry out its internal audits.
 */
@Component
class AuditByOperator implements Rule {

	private static final Pattern AUDIT = Written.part("internal audit|interne[snr]? audit");

	/** Those at the top and groups of people carry everything in the end. */
	private static final Pattern GROUP = Written.part(
			"^(top management|management|board|ceo|geschäftsführung|geschäftsleitung|vorstand|.*(heads|employees|leiter aller|mitarbeit\\w+|staff))$");

	@Override
	public String id() {
		return "audit-by-operator";
	}

	@Override
	public List<String> serves() {
		return List.of("9.2.2", "5.3", "AR3");
	}

	@Override
	public String cycle() {
		return "internal-audit";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var who = Who.in(known);
		var all = known.all(Responsibility.class).toList();
		return all.stream()
			.filter((it) -> AUDIT.matcher(it.value().activity()).find())
			.flatMap((it) -> operated(it, all, who).stream());
	}

	private static Optional<Finding> operated(Entry<Responsibility> audit, List<Entry<Responsibility>> all, Who who) {
		var auditors = who.named(audit.value().performing())
			.stream()
			.filter((it) -> !GROUP.matcher(it).matches())
			.collect(Collectors.toSet());
		var operated = all.stream()
			.filter((it) -> !AUDIT.matcher(it.value().activity()).find())
			.filter((it) -> Stream.of(it.value().accountable(), it.value().performing())
				.anyMatch((text) -> !who.both(auditors, who.named(text)).isEmpty()))
			.toList();
		if (operated.isEmpty()) {
			return Optional.empty();
		}
		var those = operated.stream()
			.flatMap((it) -> Stream.of(it.value().accountable(), it.value().performing()))
			.flatMap((text) -> who.both(auditors, who.named(text)).stream())
			.collect(Collectors.toSet());
		return Optional.of(Finding
			.at("responsibilities", audit.id(), Fact.text(who.printed(those)), Fact.text(audit.value().activity()),
					Fact.list(operated.stream().map((it) -> it.value().activity()).toList()))
			.concerning(who.logins(those)));
	}

}
