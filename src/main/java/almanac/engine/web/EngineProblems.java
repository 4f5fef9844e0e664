package almanac.engine.web;

import almanac.engine.AlreadyStarted;
import almanac.engine.BeginsByItself;
import almanac.engine.CompletionRefused;
import almanac.engine.NoSuchCycle;
import almanac.engine.NoSuchTask;
import almanac.web.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What the engine refuses, for machines.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class EngineProblems {

	@ExceptionHandler
	ProblemDetail on(CompletionRefused exception) {
		return Problems.invalid(exception.getMessage(), exception.violations());
	}

	@ExceptionHandler
	ProblemDetail on(NoSuchTask exception) {
		return Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is no such task", exception.getMessage());
	}

	@ExceptionHandler
	ProblemDetail on(NoSuchCycle exception) {
		return Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is no such cycle", exception.getMessage());
	}

	@ExceptionHandler
	ProblemDetail on(AlreadyStarted exception) {
		return Problems.of(HttpStatus.CONFLICT, "already-started", "This was started before", exception.getMessage());
	}

	@ExceptionHandler
	ProblemDetail on(BeginsByItself exception) {
		return Problems.of(HttpStatus.CONFLICT, "begins-by-itself", "This cycle begins by itself",
				exception.getMessage());
	}

}
