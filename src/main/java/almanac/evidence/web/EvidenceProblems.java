package almanac.evidence.web;

import java.util.List;

import almanac.engine.FileRefused;
import almanac.evidence.NoSuchFile;
import almanac.evidence.NotAsKept;
import almanac.web.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What evidence refuses, for machines.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class EvidenceProblems {

	@ExceptionHandler
	ProblemDetail on(FileRefused exception) {
		return Problems.invalid(exception.getMessage(),
				List.of(new Problems.Fault(exception.field(), exception.rule(), exception.getMessage())));
	}

	@ExceptionHandler
	ProblemDetail on(NoSuchFile exception) {
		return Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is no such file", exception.getMessage());
	}

	@ExceptionHandler
	ProblemDetail on(NotAsKept exception) {
		return Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "file-changed", "The file is not as it was kept",
				exception.getMessage());
	}

}
