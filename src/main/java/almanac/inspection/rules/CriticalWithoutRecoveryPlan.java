package almanac.inspection.rules;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.assets.Asset;
import almanac.registers.continuity.RecoveryPlan;
import almanac.registers.kit.Entry;
import almanac.registers.risks.Risk;

import org.springframework.stereotype.Component;

/**
 * What is critical, has to be backed up, or is in the midst of a high risk can be brought
 * back by a plan.
 */
@Component
class CriticalWithoutRecoveryPlan implements Rule {

	/** Of 25. */
	private static final int HIGH_RISK = 15;

	@Override
	public String id() {
		return "critical-without-recovery-plan";
	}

	@Override
	public List<String> serves() {
		return List.of("A.8.13", "A.5.30", "ZR4");
	}

	@Override
	public String cycle() {
		return "backup-restore";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var plans = known.all(RecoveryPlan.class).map(Entry::value).toList();
		if (plans.isEmpty()) {
			return Stream.empty();
		}
		var risks = known.all(Risk.class)
			.filter((it) -> it.value().state() != Risk.State.CLOSED && it.value().treatment() != Risk.Treatment.AVOID)
			.filter((it) -> it.value().impact() * it.value().likelihood() >= HIGH_RISK)
			.toList();
		return known.all(Asset.class)
			.filter((it) -> it.value().state() == Asset.State.ACTIVE && it.value().kind() != Asset.Kind.SITE
					&& it.value().kind() != Asset.Kind.PEOPLE && !Boolean.FALSE.equals(it.value().backupRequired()))
			.filter((it) -> plans.stream().noneMatch((plan) -> Plans.isOf(plan, it)))
			.flatMap((it) -> needed(it, risks));
	}

	private static Stream<Finding> needed(Entry<Asset> asset, List<Entry<Risk>> risks) {
		var it = asset.value();
		var level = Fact.code("assets", "criticality", it.criticality());
		if (it.criticality() == Asset.Criticality.CRITICAL) {
			return Stream.of(Finding.at("assets", asset.id(), Fact.text(it.name()), level).with("recovery-plans"));
		}
		if (Boolean.TRUE.equals(it.backupRequired())) {
			return Stream
				.of(Finding.at("assets", asset.id(), Fact.text(it.name())).in("backup").with("recovery-plans"));
		}
		return (it.criticality() != Asset.Criticality.HIGH) ? Stream.empty() : risks.stream()
			.filter((risk) -> names(risk.value(), asset))
			.findFirst()
			.map((risk) -> Finding
				.at("assets", asset.id(), Fact.text(it.name()), level, Fact.text(risk.id()),
						Fact.text(risk.value().title()), Fact.text(risk.value().impact() * risk.value().likelihood()))
				.in("risk")
				.with("recovery-plans", "risks"))
			.stream();
	}

	private static boolean names(Risk risk, Entry<Asset> asset) {
		var text = Objects.toString(risk.scope(), "") + "\n" + Objects.toString(risk.notes(), "");
		return risk.assets().contains(asset.id()) || Written.numbers(text).anyMatch(asset.id()::equals)
				|| text.toLowerCase(Locale.ROOT).contains(asset.value().name().toLowerCase(Locale.ROOT));
	}

}
