package almanac.web;

import java.util.Arrays;

import almanac.web.Problems.Fault;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers requests below {@code /api} that reached no controller; those of browsers keep
 * their error pages.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class UnmatchedRequests {

	private final String largest;

	UnmatchedRequests(@Value("${almanac.files.max-size}") String largest) {
		this.largest = largest;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> on(NoResourceFoundException exception, HttpServletRequest request) throws Exception {
		return answer(request, exception, Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here",
				"Nothing is served under %s. /api/docs lists what is.".formatted(request.getRequestURI())));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> on(HttpRequestMethodNotSupportedException exception, HttpServletRequest request)
			throws Exception {
		var allowed = exception.getSupportedMethods();
		return answer(request, exception,
				Problems.of(HttpStatus.METHOD_NOT_ALLOWED, "method", "This method is not offered here",
						"%s does not take %s. It takes: %s.".formatted(request.getRequestURI(), exception.getMethod(),
								(allowed == null) ? "nothing" : String.join(", ", allowed))));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> on(HttpMediaTypeNotSupportedException exception, HttpServletRequest request)
			throws Exception {
		return answer(request, exception,
				Problems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type", "This kind of body is not understood",
						"Found Content-Type %s, expected one of %s.".formatted(
								(exception.getContentType() == null) ? "none" : exception.getContentType(),
								exception.getSupportedMediaTypes())));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> on(HttpMediaTypeNotAcceptableException exception, HttpServletRequest request)
			throws Exception {
		return answer(request, exception, Problems.of(HttpStatus.NOT_ACCEPTABLE, "accept",
				"This kind of answer is not offered",
				"The Accept header asks for something else than %s.".formatted(exception.getSupportedMediaTypes())));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> on(MaxUploadSizeExceededException exception, HttpServletRequest request)
			throws Exception {
		var problem = Problems.of(HttpStatus.PAYLOAD_TOO_LARGE, "file", "The file is too large",
				"The upload is larger than this installation reads, and nothing of it was kept. A file has %s at the most (almanac.files.max-size): choose a smaller one, or divide it."
					.formatted(this.largest));
		problem.setProperty("errors", Arrays.asList(new Fault("file", "maxSize", problem.getDetail())));
		return answer(request, exception, problem);
	}

	/*
	 * Throwing the same exception again makes Spring go on as if nobody had handled it.
	 */
	private static <E extends Exception & ErrorResponse> ResponseEntity<ProblemDetail> answer(
			HttpServletRequest request, E exception, ProblemDetail problem) throws Exception {
		if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
			throw exception;
		}
		return ResponseEntity.status(problem.getStatus())
			.headers(exception.getHeaders())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

}
