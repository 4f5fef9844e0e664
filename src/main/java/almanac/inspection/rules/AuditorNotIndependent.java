package almanac.inspection.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.audits.Audit;
import almanac.registers.controls.Control;
import almanac.registers.kit.Entry;
import almanac.registers.organisation.Responsibility;

import org.springframework.stereotype.Component;

/**
 * Nobody leads the audit of what he is responsible for, and the ISMS manager leads none.
 */
@Component
class AuditorNotIndependent implements Rule {

	private static final Pattern ALL = Written.part("full|whole|entire|all clauses|gesamt|vollständig|komplett");

	private static final Pattern AUDIT = Written.part("audit");

	/**
	 * Words a control and an activity share at least, unless they are all of its words.
	 */
	private static final int ENOUGH = 2;

	@Override
	public String id() {
		return "auditor-not-independent";
	}

	@Override
	public List<String> serves() {
		return List.of("9.2.2", "A.5.35", "AR1", "AR3");
	}

	@Override
	public String cycle() {
		return "internal-audit";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var who = Who.in(known);
		var duties = known.all(Responsibility.class)
			.filter((it) -> !AUDIT.matcher(it.value().activity()).find())
			.toList();
		var controls = known.all(Control.class).toList();
		var manager = who.named("ISMS manager");
		return known.all(Audit.class)
			.filter((it) -> it.value().state() != Audit.State.CANCELLED && !Leads.isExternal(it.value()))
			.flatMap((it) -> dependent(it, who, duties, controls, manager, known).stream());
	}

	private static Optional<Finding> dependent(Entry<Audit> audit, Who who, List<Entry<Responsibility>> duties,
			List<Entry<Control>> controls, Set<String> manager, Known known) {
		var leads = Leads.of(audit.value(), who, known);
		var scope = controls.stream().filter((it) -> Written.covers(audit.value().scope(), it.id())).toList();
		var all = ALL.matcher(audit.value().scope()).find();
		var held = Stream
			.concat(duties.stream()
				.filter((it) -> all
						|| scope.stream().anyMatch((control) -> isAbout(it.value().activity(), control.value())))
				.filter((it) -> !who.both(leads, parts(it.value(), who)).isEmpty())
				.map((it) -> it.value().activity()),
					scope.stream()
						.filter((it) -> it.value().owner() != null)
						.filter((it) -> !who.both(leads, who.login(it.value().owner(), known)).isEmpty())
						.map((it) -> it.id() + " " + it.value().name()))
			.distinct()
			.toList();
		var isManager = !who.both(leads, manager).isEmpty();
		if (held.isEmpty() && !isManager) {
			return Optional.empty();
		}
		var finding = Finding
			.at("audits", audit.id(), Fact.text(Leads.said(audit.value(), known)), Fact.text(audit.value().scope()),
					Fact.list(held))
			.with("responsibilities", "controls")
			.concerning(who.logins(leads));
		return Optional.of(held.isEmpty() ? finding.in("manager") : finding);
	}

	private static Set<String> parts(Responsibility it, Who who) {
		return Stream.of(it.accountable(), it.performing())
			.flatMap((text) -> who.named(text).stream())
			.collect(Collectors.toSet());
	}

	private static boolean isAbout(String activity, Control control) {
		var words = Stems.of(control.name());
		var shared = Stems.shared(words, Stems.of(activity));
		return shared >= ENOUGH || (shared > 0 && shared == words.size());
	}

}
