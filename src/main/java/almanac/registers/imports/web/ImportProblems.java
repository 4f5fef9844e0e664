package almanac.registers.imports.web;

import almanac.registers.imports.NoSuchImport;
import almanac.registers.imports.Outcome;
import almanac.registers.imports.ReadingRefused;
import almanac.web.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What imports refuse, for machines.
 */
@RestControllerAdvice(assignableTypes = ImportApi.class)
@Order(0)
class ImportProblems {

	@ExceptionHandler
	ProblemDetail on(ReadingRefused exception) {
		return Problems.invalid("The file cannot be read so. It is read as before.", exception.faults());
	}

	@ExceptionHandler
	ProblemDetail on(NoSuchImport exception) {
		return Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is no such thing", exception.getMessage());
	}

	@ExceptionHandler
	ProblemDetail on(ImportRefused exception) {
		return (exception.outcome() == Outcome.REFUSED)
				? Problems.invalid(
						"The file has %d errors. Nothing was brought in.".formatted(exception.faults().size()),
						exception.faults())
				: Problems.of(HttpStatus.CONFLICT, "not-now", "This is not possible now",
						(exception.outcome() == Outcome.BUSY)
								? "Somebody is bringing this file in. Ask again for what became of it."
								: "The register changed meanwhile. Nothing was brought in. Look at the file again.");
	}

}
