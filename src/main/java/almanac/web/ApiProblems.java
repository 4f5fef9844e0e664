package almanac.web;

import java.util.List;
import java.util.UUID;

import almanac.web.Problems.Fault;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.validation.ConstraintViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * What controllers for machines answer when the input is wrong or something broke. Comes
 * last: modules translate their own exceptions in advices of a higher precedence.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiProblems {

	private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

	@ExceptionHandler
	ProblemDetail on(MethodArgumentNotValidException exception) {
		var faults = InvalidInput.faults(exception);
		return Problems.invalid(InvalidInput.summary(faults), faults);
	}

	@ExceptionHandler
	ProblemDetail on(ConstraintViolationException exception) {
		var faults = InvalidInput.faults(exception);
		return Problems.invalid(InvalidInput.summary(faults), faults);
	}

	@ExceptionHandler
	ProblemDetail on(HandlerMethodValidationException exception) {
		return parameters(InvalidInput.faults(exception));
	}

	@ExceptionHandler
	ProblemDetail on(MethodArgumentTypeMismatchException exception) {
		var cause = NestedExceptionUtils.getMostSpecificCause(exception);
		var known = cause.getClass() == IllegalArgumentException.class && cause.getMessage() != null;
		var message = known ? cause.getMessage() : "Expected %s, found '%s'."
			.formatted(UnreadableBody.expected(exception.getRequiredType()), exception.getValue());
		return parameters(List.of(new Fault(exception.getName(), "type", message)));
	}

	@ExceptionHandler
	ProblemDetail on(MissingServletRequestParameterException exception) {
		return parameters(List.of(new Fault(exception.getParameterName(), "required", "This parameter is missing.")));
	}

	@ExceptionHandler
	ProblemDetail on(MissingServletRequestPartException exception) {
		return parameters(List.of(new Fault(exception.getRequestPartName(), "required",
				"This part of the multipart/form-data body is missing.")));
	}

	@ExceptionHandler
	ProblemDetail on(HttpMessageNotReadableException exception) {
		return UnreadableBody.problem(exception.getCause());
	}

	@ExceptionHandler
	ProblemDetail on(JsonProcessingException exception) {
		return UnreadableBody.problem(exception);
	}

	@ExceptionHandler({ AccessDeniedException.class, AuthenticationException.class })
	void leaveToSecurity(RuntimeException exception) {
		throw exception;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> on(Exception exception) {
		if (exception instanceof ErrorResponse known) {
			return ResponseEntity.status(known.getStatusCode()).headers(known.getHeaders()).body(known.getBody());
		}
		var reference = UUID.randomUUID().toString();
		log.error("Unexpected failure, reference {}", reference, exception);
		var problem = Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "Something broke on our side",
				"Nothing was changed. The log of the program says more under the reference %s.".formatted(reference));
		problem.setProperty("reference", reference);
		return ResponseEntity.internalServerError().body(problem);
	}

	private static ProblemDetail parameters(List<Fault> faults) {
		return Problems.badRequest("parameter", "A parameter is not acceptable", InvalidInput.summary(faults), faults);
	}

}
