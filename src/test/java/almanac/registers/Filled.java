package almanac.registers;

import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import almanac.registers.kit.Entry;
import almanac.registers.kit.Field;
import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;
import almanac.web.Code;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;

/**
 * Entries with every field filled as far as it goes: longest texts, longest codes,
 * highest numbers.
 */
public final class Filled {

	/** What follows from each other and is not told apart by its type. */
	private static final Map<String, Map<String, Object>> SAID = Map.of("risk-acceptances",
			Map.of("likelihood", 2, "impact", 2, "score", 4, "criteriaVersion", 1, "topManagement", ""), "documents",
			Map.of("language", "de", "translatedEdition", ""));

	private final Registers registers;

	private final Map<String, String> targets = new HashMap<>();

	/**
	 * @param nonconformity the number of one, for what refers to nonconformities
	 */
	public Filled(Registers registers, String nonconformity) {
		this.registers = registers;
		this.targets.put("nonconformities", nonconformity);
	}

	/** Whether any text may stand in the field. */
	public static boolean takesAnything(Register<?> register, Field field) {
		return (field.kind() == Field.Kind.LINE || field.kind() == Field.Kind.TEXT)
				&& !SAID.getOrDefault(register.type().name(), Map.of()).containsKey(field.key());
	}

	<T> Entry<T> add(Register<T> register) {
		return register.add(null, value(register), "ism", "Filled");
	}

	public <T> T value(Register<T> register) {
		var values = new LinkedHashMap<String, Object>();
		register.type().fields().forEach((field) -> values.put(field.key(), value(register, field)));
		SAID.getOrDefault(register.type().name(), Map.of())
			.forEach((key, value) -> values.put(key, value.equals("") ? null : value));
		return onScale(register, values);
	}

	/** A number may be bound by more than its type says: it is lowered until it fits. */
	private static <T> T onScale(Register<T> register, Map<String, Object> values) {
		for (var tries = 0; tries < 10; tries++) {
			register.violations(register.type().of(values))
				.stream()
				.filter((it) -> values.get(it.field()) instanceof Integer)
				.forEach((it) -> values.computeIfPresent(it.field(), (key, number) -> (Integer) number - 1));
		}
		return register.type().of(values);
	}

	private Object value(Register<?> register, Field field) {
		return switch (field.kind()) {
			case LINE, TEXT -> "ä".repeat(field.most());
			case NUMBER -> (field.type() == Integer.class)
					? (Object) on(register, field, Max.class).map(Max::value).orElse(9L).intValue() : BigDecimal.ONE
						.movePointLeft(on(register, field, Digits.class).map(Digits::fraction).orElseThrow());
			case DATE -> LocalDate.parse("2028-02-29");
			case MOMENT -> Instant.parse("2027-07-01T07:14:05.123Z");
			case YES_NO -> true;
			case CHOICE -> Stream.of(field.type().getEnumConstants())
				.max(Comparator.comparing((it) -> ((Code) it).code().length()))
				.orElseThrow();
			case DURATION -> Duration.ofDays(400).plusMinutes(17);
			case PERSON -> "ism";
			case LINK -> field.refers().equals(register.type().name()) ? null : target(field.refers());
			case LINKS -> Stream.ofNullable(target(field.refers())).toList();
		};
	}

	/**
	 * {@literal null} where two registers refer to each other and this one is just being
	 * filled.
	 */
	private String target(String name) {
		if (!this.targets.containsKey(name)) {
			this.targets.put(name, null);
			this.targets.put(name, add(this.registers.named(name)).id());
		}
		return this.targets.get(name);
	}

	private static <A extends Annotation> Optional<A> on(Register<?> register, Field field, Class<A> annotation) {
		return Stream.of(register.type().type().getRecordComponents())
			.filter((it) -> it.getName().equals(field.key()))
			.map((it) -> it.getAccessor().getAnnotation(annotation))
			.filter(Objects::nonNull)
			.findFirst();
	}

}
