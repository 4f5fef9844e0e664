package almanac.registers.table;

import java.util.List;

import almanac.web.Problems;
import almanac.web.Problems.Fault;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What machines are told of files that are no tables.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class TableProblems {

	private final TableWords words;

	TableProblems(TableWords words) {
		this.words = words;
	}

	@ExceptionHandler
	ProblemDetail on(UnreadableTable exception) {
		var message = this.words.message(exception);
		var problem = Problems.invalid(message, List.of(new Fault("file", exception.rule(), message)));
		if (exception.rule().equals("tooLarge")) {
			problem.setStatus(HttpStatus.PAYLOAD_TOO_LARGE);
		}
		return problem;
	}

}
