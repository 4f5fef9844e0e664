package almanac.inspection.web;

import almanac.inspection.NoSuchFinding;
import almanac.inspection.NotForYou;
import almanac.inspection.NotOpen;
import almanac.inspection.ReasonRefused;
import almanac.web.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What the inspection refuses, for machines.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class InspectionProblems {

	@ExceptionHandler
	ProblemDetail on(NoSuchFinding exception) {
		return Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is no such finding", exception.getMessage());
	}

	@ExceptionHandler
	ProblemDetail on(NotOpen exception) {
		var problem = Problems.of(HttpStatus.CONFLICT, "not-open", "This finding is not open", exception.getMessage());
		problem.setProperty("state", exception.state().code());
		return problem;
	}

	@ExceptionHandler
	ProblemDetail on(NotForYou exception) {
		return Problems.of(HttpStatus.FORBIDDEN, "forbidden", "This is not for you to do", exception.getMessage());
	}

	@ExceptionHandler
	ProblemDetail on(ReasonRefused exception) {
		return Problems.invalid(exception.getMessage(), exception.faults());
	}

}
