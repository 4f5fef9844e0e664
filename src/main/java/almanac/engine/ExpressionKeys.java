package almanac.engine;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses expressions in queries of the engine's REST interface to everybody but
 * operators, at any depth of the body (CVE-2026-109432). The expression guard stands
 * behind it.
 */
class ExpressionKeys extends OncePerRequestFilter {

	private static final Pattern EXPRESSION = Pattern.compile(".*expressions?", Pattern.CASE_INSENSITIVE);

	private static final int LARGEST_BODY = 10 * 1024 * 1024;

	private final JsonFactory json = new JsonFactory();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.isUserInRole("OPERATOR")) {
			chain.doFilter(request, response);
		}
		else if (queryNames(request).anyMatch(ExpressionKeys::isExpression)) {
			refuse(response);
		}
		else if (isMultipart(request)) {
			chain.doFilter(request, response);
		}
		else {
			var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
			if (body.length > LARGEST_BODY) {
				response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			}
			else if (hasExpression(body)) {
				refuse(response);
			}
			else {
				chain.doFilter(new ReadRequest(request, body), response);
			}
		}
	}

	/* From the raw query: the container reads no more than so many parameters. */
	private static Stream<String> queryNames(HttpServletRequest request) {
		var query = request.getQueryString();
		return (query == null) ? Stream.empty() : Stream.of(query.split("[&;]")).map((it) -> it.split("=", 2)[0]);
	}

	private static boolean isExpression(String encodedName) {
		try {
			return EXPRESSION.matcher(URLDecoder.decode(encodedName, StandardCharsets.UTF_8)).matches();
		}
		catch (IllegalArgumentException ex) {
			return true;
		}
	}

	private static boolean isMultipart(HttpServletRequest request) {
		var type = request.getContentType();
		return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
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
			// the engine cannot read it either, and says so
			return false;
		}
	}

	private static void refuse(HttpServletResponse response) throws IOException {
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getWriter()
			.write("{\"type\":\"AuthorizationException\",\"message\":\"Expressions in queries are for operators.\"}");
	}

}
