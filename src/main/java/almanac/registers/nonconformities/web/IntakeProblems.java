package almanac.registers.nonconformities.web;

import java.util.List;

import almanac.registers.table.UnreadableTable;
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

	private final IntakeWords words;

	IntakeProblems(IntakeWords words) {
		this.words = words;
	}

	@ExceptionHandler
	ProblemDetail on(UnreadableTable exception) {
		var message = this.words.message(exception);
		var problem = Problems.invalid(message, List.of(new Problems.Fault("file", exception.rule(), message)));
		if (exception.rule().equals("tooLarge")) {
			problem.setStatus(HttpStatus.PAYLOAD_TOO_LARGE);
		}
		return problem;
	}

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
