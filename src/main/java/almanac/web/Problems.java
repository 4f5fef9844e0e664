package almanac.web;

import java.net.URI;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Answers for machines when something is wrong (RFC 9457).
 */
public final class Problems {

	private Problems() {
	}

	/**
	 * One thing that is wrong with the input.
	 *
	 * @param field name of the property or parameter, empty if the whole input is meant
	 * @param rule short name of the rule that was broken, e.g. {@code required}
	 * @param message what is wrong and how to mend it
	 */
	public record Fault(String field, String rule, String message) {
	}

	/**
	 * A problem of the given kind.
	 * @param type short name, becomes {@code /problems/<type>}
	 */
	public static ProblemDetail of(HttpStatusCode status, String type, String title, String detail) {
		var problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("/problems/" + type));
		problem.setTitle(title);
		return problem;
	}

	/**
	 * The input was understood but is not acceptable; each error names its field.
	 * @param errors {@link Fault}s, or anything of the same shape
	 */
	public static ProblemDetail invalid(String detail, List<?> errors) {
		return withErrors(
				of(HttpStatus.UNPROCESSABLE_ENTITY, "validation", "The input does not meet the rules", detail), errors);
	}

	static ProblemDetail badRequest(String type, String title, String detail, List<Fault> errors) {
		return withErrors(of(HttpStatus.BAD_REQUEST, type, title, detail), errors);
	}

	private static ProblemDetail withErrors(ProblemDetail problem, List<?> errors) {
		problem.setProperty("errors", errors);
		return problem;
	}

}
