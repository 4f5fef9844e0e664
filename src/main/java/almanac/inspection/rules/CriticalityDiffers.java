package almanac.inspection.rules;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.assets.Asset;
import almanac.registers.continuity.RecoveryPlan;

import org.springframework.stereotype.Component;

/**
 * A recovery plan and the asset it brings back are equally critical.
 */
@Component
class CriticalityDiffers implements Rule {

	@Override
	public String id() {
		return "criticality-differs";
	}

	@Override
	public List<String> serves() {
		return List.of("A.5.9", "A.5.12", "A.5.30");
	}

	@Override
	public String cycle() {
		return "asset-inventory";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var assets = new HashMap<String, Asset>();
		known.all(Asset.class).forEach((it) -> assets.put(it.id(), it.value()));
		return known.all(RecoveryPlan.class)
			.flatMap((it) -> Stream.concat(Stream.ofNullable(it.value().asset()), Written.numbers(it.value().system()))
				.filter(assets::containsKey)
				.findFirst()
				.filter((id) -> !assets.get(id).criticality().name().equals(it.value().criticality().name()))
				.map((id) -> Finding
					.at("recovery-plans", it.id(), Fact.code("recovery-plans", "criticality", it.value().criticality()),
							Fact.text(id), Fact.text(assets.get(id).name()),
							Fact.code("assets", "criticality", assets.get(id).criticality()))
					.with("assets"))
				.stream());
	}

}
