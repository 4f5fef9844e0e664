package almanac.registers.nonconformities.web;

import almanac.web.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What the intake refuses, for machines.
 */
@RestControllerAdvice(assignableTypes = IntakeApi.class)
@Order(0)
class IntakeProblems {

	@ExceptionHandler
	ProblemDetail on(IntakeRefused exception) {
		return exception.faults().isEmpty()
				? Problems.of(HttpStatus.CONFLICT, "not-now", "This is not possible now",
						"The register changed meanwhile. Nothing was brought in. Send the file again.")
				: Problems.invalid(
						"The file has %d errors. Nothing was brought in.".formatted(exception.faults().size()),
						exception.faults());
	}

}
