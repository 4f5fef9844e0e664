package almanac.mail.web;

import almanac.mail.NoSuchLetter;
import almanac.mail.NothingToRetry;
import almanac.web.Problems;
import almanac.web.Texts;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What the outbox refuses, for machines.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class OutboxProblems {

	private final Texts texts;

	OutboxProblems(Texts texts) {
		this.texts = texts;
	}

	@ExceptionHandler
	ProblemDetail on(NoSuchLetter exception) {
		return Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is no such letter", exception.getMessage());
	}

	@ExceptionHandler
	ProblemDetail on(NothingToRetry exception) {
		return Problems.of(HttpStatus.CONFLICT, "nothing-to-retry", "There is nothing to retry",
				this.texts.of(exception.getMessage()));
	}

}
