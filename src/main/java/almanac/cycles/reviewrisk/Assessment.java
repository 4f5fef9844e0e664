package almanac.cycles.reviewrisk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.registers.kit.RegisterType;
import almanac.registers.risks.Risk;

/**
 * What the owner answered about a risk, in the terms of the register.
 *
 * @param answers by the keys of the form, numbers of levels as text; empty if the risk
 * was not judged anew, so that what the register says holds
 */
record Assessment(Map<String, Object> answers) {

	private static final RegisterType<Risk> TYPE = RegisterType.of(Risk.class);

	boolean isNew() {
		return this.answers.containsKey("currentLikelihood");
	}

	/** The risk as it is judged now. */
	Risk of(Risk before, LocalDate today) {
		return isNew() ? TYPE.of(judged(before, today)) : before;
	}

	private Map<String, Object> judged(Risk before, LocalDate today) {
		var values = new HashMap<>(TYPE.values(before));
		var impacts = Stream.of("confidentialityImpact", "integrityImpact", "availabilityImpact").toList();
		impacts.forEach((it) -> values.put(it, level(it)));
		values.put("impact", impacts.stream().mapToInt(this::level).max().orElseThrow());
		values.put("likelihood", level("likelihood"));
		values.put("residualImpact", level("currentImpact"));
		values.put("residualLikelihood", level("currentLikelihood"));
		values.put("assets", list("assets"));
		values.put("controls", list("existingControls"));
		values.put("threat", text("threat"));
		values.put("vulnerability", text("vulnerability"));
		values.put("rationale", rationale());
		values.put("reviewedOn", today);
		return values;
	}

	/** Both reasons, as they are compared at the next review. */
	private String rationale() {
		var both = text("impactRationale") + "\n\n" + text("likelihoodRationale");
		return (both.length() > 4000) ? both.substring(0, 3999) + "…" : both;
	}

	private int level(String key) {
		return Integer.parseInt(text(key));
	}

	private String text(String key) {
		return String.valueOf(this.answers.get(key));
	}

	private List<String> list(String key) {
		return (this.answers.get(key) instanceof List<?> all) ? all.stream().map(String::valueOf).toList() : List.of();
	}

}
