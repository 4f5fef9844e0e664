package almanac.registers.risks;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import almanac.registers.kit.Field;
import almanac.registers.kit.RegisterType;
import almanac.registers.risks.RiskCriteria.Step;
import almanac.web.Language;
import almanac.web.Problems.Fault;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Holds levels of likelihood and impact to the scales in force, whatever way they come
 * in.
 */
@Component
public class Levels {

	private final Criteria criteria;

	private final CriteriaRows rows;

	private final Texts texts;

	Levels(Criteria criteria, CriteriaRows rows, Texts texts) {
		this.criteria = criteria;
		this.rows = rows;
		this.texts = texts;
	}

	/** The scale a field of numbers is measured on, or {@literal null}. */
	static String scale(Field field) {
		return (field.type() != Integer.class) ? null : field.key().matches("(.+L|l)ikelihood") ? "likelihood"
				: field.key().matches("(.+I|i)mpact") ? "impact" : null;
	}

	/**
	 * What is wrong with levels by the scales of now, for as many values as there are.
	 */
	public <T> Function<T, List<Fault>> check(Class<T> type) {
		var of = RegisterType.of(type);
		var fields = of.fields().stream().filter((it) -> scale(it) != null).toList();
		var now = this.criteria.inForce();
		var steps = Map.of("likelihood", now.value().likelihood(), "impact", now.value().impact());
		return (value) -> {
			var values = of.values(value);
			return fields.stream()
				.filter((it) -> values.get(it.key()) instanceof Integer level
						&& (level < 1 || level > steps.get(scale(it)).size()))
				.map((it) -> new Fault(it.key(), "scale",
						this.texts.of("criteria.rule.scale", values.get(it.key()),
								this.texts.of("criteria." + scale(it)), named(steps.get(scale(it))), now.version())))
				.toList();
		};
	}

	/**
	 * The steps of the scale in force a field is measured on, from the lowest; empty if
	 * it is measured on none.
	 */
	public List<Step> steps(RegisterType<?> type, Field field) {
		return ((type.type() == Risk.class || type.name().equals("actions")) && scale(field) != null)
				? this.rows.stepsInForce(scale(field)) : List.of();
	}

	private static String named(List<Step> steps) {
		return IntStream.range(0, steps.size())
			.mapToObj((at) -> "%d (%s)".formatted(at + 1, steps.get(at).label().in(Language.current())))
			.collect(Collectors.joining(", "));
	}

}
