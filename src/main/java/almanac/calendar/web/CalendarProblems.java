package almanac.calendar.web;

import almanac.calendar.NoSuchPlan;
import almanac.calendar.PlanOutdated;
import almanac.calendar.PlanRefused;
import almanac.web.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What the calendar refuses, for machines.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class CalendarProblems {

	@ExceptionHandler
	ProblemDetail on(NoSuchPlan exception) {
		return Problems.of(HttpStatus.NOT_FOUND, "not-found", "The calendar does not know this",
				exception.getMessage());
	}

	@ExceptionHandler
	ProblemDetail on(PlanOutdated exception) {
		var problem = Problems.of(HttpStatus.CONFLICT, "changed-meanwhile", "This was changed meanwhile",
				exception.getMessage());
		problem.setProperty("version", exception.version());
		return problem;
	}

	@ExceptionHandler
	ProblemDetail on(PlanRefused exception) {
		return Problems.invalid(exception.getMessage(), exception.faults());
	}

}
