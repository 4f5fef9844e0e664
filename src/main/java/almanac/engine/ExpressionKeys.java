package almanac.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses expressions in queries of the engine's REST interface to everybody but
 * operators, at any depth of the body (CVE-2026-109432). The expression guard stands
 * behind it.
 */
class ExpressionKeys extends OncePerRequestFilter {

	private static final Pattern EXPRESSION = Pattern.compile(".*expressions?$", Pattern.CASE_INSENSITIVE);

	private static final int LARGEST_BODY = 10 * 1024 * 1024;

	private final JsonFactory json = new JsonFactory();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isOperator()) {
			chain.doFilter(request, response);
			return;
		}
		if (request.getQueryString() != null
				&& request.getParameterMap().keySet().stream().anyMatch((it) -> EXPRESSION.matcher(it).matches())) {
			refuse(response);
			return;
		}
		var type = request.getContentType();
		if (type == null || !type.toLowerCase().contains("json")) {
			chain.doFilter(request, response);
			return;
		}
		var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
		if (body.length > LARGEST_BODY || hasExpression(body)) {
			refuse(response);
			return;
		}
		chain.doFilter(new Replayed(request, body), response);
	}

	private static boolean isOperator() {
		var person = SecurityContextHolder.getContext().getAuthentication();
		return person != null
				&& person.getAuthorities().stream().anyMatch((it) -> it.getAuthority().equals("ROLE_OPERATOR"));
	}

	private boolean hasExpression(byte[] body) throws IOException {
		try (var parser = this.json.createParser(body)) {
			for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (token == JsonToken.FIELD_NAME && EXPRESSION.matcher(parser.currentName()).matches()) {
					return true;
				}
			}
			return false;
		}
		catch (JsonProcessingException ex) {
			// the engine answers what is no JSON
			return false;
		}
	}

	private static void refuse(HttpServletResponse response) throws IOException {
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getWriter()
			.write("{\"type\":\"AuthorizationException\",\"message\":\"Expressions in queries are for operators.\"}");
	}

	/** A request whose body was read already. */
	private static final class Replayed extends HttpServletRequestWrapper {

		private final byte[] body;

		Replayed(HttpServletRequest request, byte[] body) {
			super(request);
			this.body = body;
		}

		@Override
		public ServletInputStream getInputStream() {
			var content = new ByteArrayInputStream(this.body);
			return new ServletInputStream() {

				@Override
				public int read() {
					return content.read();
				}

				@Override
				public boolean isFinished() {
					return content.available() == 0;
				}

				@Override
				public boolean isReady() {
					return true;
				}

				@Override
				public void setReadListener(ReadListener listener) {
					throw new UnsupportedOperationException("Asynchronous reading is not offered");
				}

			};
		}

		@Override
		public java.io.BufferedReader getReader() {
			return new java.io.BufferedReader(
					new java.io.InputStreamReader(getInputStream(), java.nio.charset.StandardCharsets.UTF_8));
		}

	}

}
