package almanac.registers.nonconformities.web;

import java.util.List;

import almanac.registers.nonconformities.NoSuchNonconformity;
import almanac.registers.nonconformities.NotPermitted;
import almanac.registers.nonconformities.NotPossibleNow;
import almanac.registers.nonconformities.ReferenceTaken;
import almanac.web.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What the register refuses, for machines.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class NonconformityProblems {

	@ExceptionHandler
	ProblemDetail on(NoSuchNonconformity exception) {
		return Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is no such nonconformity", exception.getMessage());
	}

	@ExceptionHandler
	ProblemDetail on(ReferenceTaken exception) {
		var problem = Problems.of(HttpStatus.CONFLICT, "already-raised", "This was raised before",
				exception.getMessage());
		problem.setProperty("existing", exception.existing().value());
		problem.setProperty("errors", List.of(new Problems.Fault("reference", "unique", exception.getMessage())));
		return problem;
	}

	@ExceptionHandler
	ProblemDetail on(UnknownOrder exception) {
		return Problems.invalid(exception.field() + ": " + exception.getMessage(),
				List.of(new Problems.Fault(exception.field(), "unknown", exception.getMessage())));
	}

	@ExceptionHandler
	ProblemDetail on(NotPossibleNow exception) {
		return Problems.of(HttpStatus.CONFLICT, "not-now", "This is not possible now", exception.getMessage());
	}

	@ExceptionHandler
	ProblemDetail on(NotPermitted exception) {
		return Problems.of(HttpStatus.FORBIDDEN, "forbidden", "This is not for you to do", exception.getMessage());
	}

}
