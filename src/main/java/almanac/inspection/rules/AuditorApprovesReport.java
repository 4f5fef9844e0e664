package almanac.inspection.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.audits.Audit;
import almanac.registers.audits.AuditFinding;

import org.springframework.stereotype.Component;

/**
 * Whoever leads an audit does not approve its report alone.
 */
@Component
class AuditorApprovesReport implements Rule {

	@Override
	public String id() {
		return "auditor-approves-report";
	}

	@Override
	public List<String> serves() {
		return List.of("9.2.2", "AR1", "AR3");
	}

	@Override
	public String cycle() {
		return "internal-audit";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var who = Who.in(known);
		var approvers = new TreeMap<String, Set<String>>();
		known.all(AuditFinding.class)
			.filter((it) -> it.value().audit() != null && it.value().approvedBy() != null)
			.forEach((it) -> approvers.computeIfAbsent(it.value().audit(), (audit) -> new HashSet<>())
				.addAll(who.named(it.value().approvedBy())));
		return known.all(Audit.class).filter((it) -> approvers.containsKey(it.id())).flatMap((it) -> {
			var both = who.both(Leads.of(it.value(), who, known), approvers.get(it.id()));
			return both.isEmpty() ? Stream.empty()
					: Stream.of(Finding.at("audits", it.id(), Fact.text(Leads.said(it.value(), known)))
						.with("audit-findings")
						.concerning(who.logins(both)));
		});
	}

}
