package almanac;

import java.io.IOException;
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
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody with a browser without script, or a machine that speaks to the API.
 */
public final class Visitor {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final String base;

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private String language = "en";

	private Visitor(String base) {
		this.base = base;
	}

	public static Visitor of(int port) {
		return new Visitor("http://127.0.0.1:" + port);
	}

	/** Whose browser asks for this language. */
	public Visitor reads(String language) {
		this.language = language;
		return this;
	}

	/** Signs in as people do. */
	public Visitor signsIn(String login) {
		assertThat(triesToSignIn(login, "demo").headers().firstValue("Location").orElse("")).doesNotContain("/login");
		return this;
	}

	public HttpResponse<String> triesToSignIn(String login, String password) {
		get("/login");
		return submits("/login", "/login", Map.of("username", login, "password", password));
	}

	/** Fills a form of a page in and sends it. */
	public HttpResponse<String> submits(String page, String action, Map<String, String> fields) {
		var csrf = CSRF.matcher(get(page).body());
		var body = fields.entrySet()
			.stream()
			.map((it) -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
			.collect(Collectors.joining("&"));
		return send(request(action).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body + (csrf.find() ? "&_csrf=" + encoded(csrf.group(1)) : ""))));
	}

	public HttpResponse<String> get(String path) {
		return send(request(path)
			.header("Accept", path.startsWith("/camunda/api") ? "application/json" : "text/html,*/*;q=0.8")
			.GET());
	}

	/** As a script of the Tasklist sends it. */
	public HttpResponse<String> tasklist(String method, String path, String json) {
		if (cookie("XSRF-TOKEN") == null) {
			get("/camunda/app/tasklist/default/");
		}
		return send(request("/camunda/api" + path).header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.header("X-XSRF-TOKEN", String.valueOf(cookie("XSRF-TOKEN")))
			.method(method, BodyPublishers.ofString(json)));
	}

	/** As a machine with name and password. */
	public HttpResponse<String> api(String login, String method, String path, String json) {
		return send(
				request(path)
					.header("Authorization",
							"Basic " + Base64.getEncoder()
								.encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8)))
					.header("Content-Type", "application/json")
					.method(method, (json != null) ? BodyPublishers.ofString(json) : BodyPublishers.noBody()));
	}

	public String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((it) -> it.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse(null);
	}

	public HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path)).header("Accept-Language", this.language);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
