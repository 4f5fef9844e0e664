package almanac.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at a browser: keeps cookies, sends the token of the page with a form, follows
 * no redirects.
 */
final class Browser {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

	private final String base;

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	Browser(int port) {
		this.base = "http://127.0.0.1:" + port;
	}

	/** Somebody who has signed in. */
	static Browser of(int port, String name) {
		var browser = new Browser(port);
		var answer = browser.login(name, "demo");
		if (answer.statusCode() != 302 || location(answer).contains("/login")) {
			throw new AssertionError("%s could not sign in: %s".formatted(name, answer));
		}
		return browser;
	}

	HttpResponse<String> login(String name, String password) {
		return submit("/login", Map.of("username", name, "password", password));
	}

	/** Opens the page and sends its form. */
	HttpResponse<String> submit(String page, Map<String, String> fields) {
		var form = new TreeMap<>(fields);
		form.put("_csrf", token(page));
		return post(page, form);
	}

	String token(String page) {
		var token = TOKEN.matcher(get(page).body());
		return token.find() ? token.group(1) : "none";
	}

	HttpResponse<String> post(String path, Map<String, String> form) {
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form.entrySet()
				.stream()
				.map((it) -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
				.collect(Collectors.joining("&")))));
	}

	/** Calls the engine's interface as the Tasklist does. */
	HttpResponse<String> call(String method, String path, String json) {
		var request = request(path).header("Content-Type", "application/json")
			.method(method, BodyPublishers.ofString(json));
		cookie("XSRF-TOKEN").ifPresent((it) -> request.header("X-XSRF-TOKEN", it.getValue().replace("\"", "")));
		return send(request);
	}

	HttpResponse<String> get(String path) {
		return send(request(path));
	}

	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path));
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	Optional<HttpCookie> cookie(String name) {
		return this.cookies.getCookieStore().getCookies().stream().filter((it) -> it.getName().equals(name)).findAny();
	}

	String session() {
		return cookie("JSESSIONID").map(HttpCookie::getValue).orElse("none");
	}

	static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("");
	}

}
