package almanac.registers.organisation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * The last day of an absence is not before the first.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EndsNotBeforeStart.Order.class)
@interface EndsNotBeforeStart {

	String message() default "{absences.refused.ends}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Says it about the last day. */
	class Order implements ConstraintValidator<EndsNotBeforeStart, Absence> {

		@Override
		public boolean isValid(Absence it, ConstraintValidatorContext context) {
			if (it == null || it.starts() == null || it.ends() == null || !it.ends().isBefore(it.starts())) {
				return true;
			}
			context.disableDefaultConstraintViolation();
			context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
				.addPropertyNode("ends")
				.addConstraintViolation();
			return false;
		}

	}

}
