package almanac.web;

import java.util.List;
import java.util.Map;

import almanac.web.Problems.Fault;
import jakarta.validation.ConstraintViolationException;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.util.StringUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/**
 * Translates what Bean Validation found into faults that name their field.
 */
final class InvalidInput {

	private static final Map<String, String> RULES = Map.of("NotNull", "required", "NotBlank", "required", "NotEmpty",
			"required");

	private InvalidInput() {
	}

	static List<Fault> faults(MethodArgumentNotValidException exception) {
		return exception.getAllErrors().stream().map(InvalidInput::fault).toList();
	}

	static List<Fault> faults(ConstraintViolationException exception) {
		return exception.getConstraintViolations().stream().map((violation) -> {
			var annotation = violation.getConstraintDescriptor().getAnnotation().annotationType();
			return new Fault(violation.getPropertyPath().toString(), rule(annotation.getSimpleName()),
					violation.getMessage());
		}).sorted(java.util.Comparator.comparing(Fault::field)).toList();
	}

	static List<Fault> faults(HandlerMethodValidationException exception) {
		return exception.getParameterValidationResults()
			.stream()
			.flatMap((result) -> result.getResolvableErrors()
				.stream()
				.map((error) -> (error instanceof FieldError field) ? fault(field)
						: new Fault(result.getMethodParameter().getParameterName(), rule(code(error)),
								error.getDefaultMessage())))
			.toList();
	}

	static String summary(List<Fault> faults) {
		return faults.stream()
			.map((fault) -> fault.field().isEmpty() ? fault.message() : fault.field() + ": " + fault.message())
			.reduce((one, other) -> one + " " + other)
			.orElse("");
	}

	private static Fault fault(ObjectError error) {
		return new Fault((error instanceof FieldError field) ? field.getField() : "", rule(error.getCode()),
				error.getDefaultMessage());
	}

	private static String code(MessageSourceResolvable error) {
		var codes = error.getCodes();
		return (codes == null || codes.length == 0) ? "invalid" : codes[codes.length - 1];
	}

	private static String rule(String constraint) {
		return RULES.getOrDefault(constraint, StringUtils.uncapitalize((constraint == null) ? "invalid" : constraint));
	}

}
