package almanac.registers.kit.web;

import almanac.registers.kit.ChangedMeanwhile;
import almanac.registers.kit.EntryRefused;
import almanac.registers.kit.NoSuchEntry;
import almanac.web.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What registers refuse, for machines.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class RegisterProblems {

	private final Meanwhile meanwhile;

	RegisterProblems(Meanwhile meanwhile) {
		this.meanwhile = meanwhile;
	}

	@ExceptionHandler
	ProblemDetail on(EntryRefused exception) {
		return Problems.invalid(exception.getMessage(), exception.faults());
	}

	@ExceptionHandler
	ProblemDetail on(NoSuchEntry exception) {
		return Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is no such entry", exception.getMessage());
	}

	@ExceptionHandler
	ProblemDetail on(ChangedMeanwhile exception) {
		return Problems.of(HttpStatus.CONFLICT, "changed-meanwhile", "Somebody else changed it",
				this.meanwhile.words(exception));
	}

}
