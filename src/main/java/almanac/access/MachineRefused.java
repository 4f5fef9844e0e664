package almanac.access;

import java.io.IOException;

import almanac.web.AccessProblems;
import almanac.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Tells a machine that it is not signed in, or that it has failed too often to be heard
 * now.
 */
class MachineRefused implements AuthenticationEntryPoint {

	private final AccessProblems problems;

	MachineRefused(AccessProblems problems) {
		this.problems = problems;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
			throws IOException {
		if (exception instanceof TooManyAttempts attempts) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(attempts.seconds()));
			this.problems.answer(response, Problems.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts",
					"Too many failed attempts", attempts.getMessage()));
		}
		else {
			this.problems.commence(request, response, exception);
		}
	}

}
