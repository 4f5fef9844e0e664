package almanac.web;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Answers requests for machines that are not signed in, or not for this person to make.
 */
@Component
public class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final ObjectMapper json;

	AccessProblems(ObjectMapper json) {
		this.json = json;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
			throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Almanac\", charset=\"UTF-8\"");
		answer(response, Problems.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "Sign in first",
				"Send login name and password with HTTP Basic authentication. What was sent is missing or wrong."));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException {
		answer(response,
				Problems.of(HttpStatus.FORBIDDEN, "forbidden", "This is not for you to do",
						"You are signed in, but your roles do not allow %s %s.".formatted(request.getMethod(),
								request.getRequestURI())));
	}

	/** Answers from a filter, in front of all controllers. */
	public void answer(HttpServletResponse response, ProblemDetail problem) throws IOException {
		response.setStatus(problem.getStatus());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding("UTF-8");
		this.json.writeValue(response.getWriter(), problem);
	}

}
