package almanac.registers.kit;

import java.util.Map;

import almanac.web.Problems.Fault;
import almanac.web.Texts;
import jakarta.validation.ConstraintViolation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Says what is wrong with an entry, and how to mend it, in the language of the person.
 */
@Component("registerWords")
class Words {

	private static final Map<String, String> RULES = Map.of("NotNull", "required", "NotBlank", "required", "NotEmpty",
			"required", "Size", "maxLength", "Min", "min", "Max", "max");

	private final Texts texts;

	private final ObjectProvider<CycleNames> cycles;

	Words(Texts texts, ObjectProvider<CycleNames> cycles) {
		this.texts = texts;
		this.cycles = cycles;
	}

	Fault fault(ConstraintViolation<?> violation) {
		var constraint = violation.getConstraintDescriptor();
		var rule = RULES.get(constraint.getAnnotation().annotationType().getSimpleName());
		var field = violation.getPropertyPath().toString().replaceAll("\\[.*", "");
		if (rule == null) {
			return new Fault(field, "check", violation.getMessage());
		}
		var limit = constraint.getAttributes().getOrDefault("max", constraint.getAttributes().get("value"));
		return fault(field, rule, String.valueOf(limit));
	}

	Fault fault(String field, String rule, Object... values) {
		return new Fault(field, rule, this.texts.of("registers.rule." + rule, values));
	}

	/** That only the cycle changes what it decides about entries of the register. */
	String onlyBy(String register, String cycle) {
		return this.texts.of(register + ".onlyBy",
				this.cycles.stream()
					.flatMap((it) -> it.of(cycle).stream())
					.findFirst()
					.orElseGet(() -> this.texts.of(register + ".onlyBy.cycle")));
	}

	/** The register by the name people know. */
	String named(String register) {
		return this.texts.of(register);
	}

}
