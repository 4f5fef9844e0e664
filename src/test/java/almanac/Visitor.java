package almanac;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
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
		assertThat(location(triesToSignIn(login, "demo"))).isNotEmpty().doesNotContain("/login");
		return this;
	}

	public HttpResponse<String> triesToSignIn(String login, String password) {
		return submits("/login", "/login", Map.of("username", login, "password", password));
	}

	/** Fills the form in that a page sends to its own address, and sends it. */
	public HttpResponse<String> submits(String page, Map<String, String> fields) {
		return submits(page, page, fields);
	}

	/** Fills a form of a page in and sends it. */
	public HttpResponse<String> submits(String page, String action, Map<String, String> fields) {
		var form = new HashMap<>(fields);
		form.put("_csrf", csrf(page));
		return posts(action, form);
	}

	/** Sends a form as it is. */
	public HttpResponse<String> posts(String action, Map<String, String> form) {
		var body = form.entrySet()
			.stream()
			.map((it) -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
			.collect(Collectors.joining("&"));
		return send(request(action).header("Accept", "text/html")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
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
		return send(webapp("/camunda/api" + path).header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.method(method, BodyPublishers.ofString(json)));
	}

	/** The beginning of a request with the token of the webapps, if there is one. */
	public HttpRequest.Builder webapp(String path) {
		return request(path).header("X-XSRF-TOKEN", String.valueOf(cookie("XSRF-TOKEN")));
	}

	/** As a machine with name and password. */
	public HttpResponse<String> api(String login, String method, String path, String json) {
		return send(machine(login, path).header("Content-Type", "application/json")
			.method(method, (json != null) ? BodyPublishers.ofString(json) : BodyPublishers.noBody()));
	}

	/** The beginning of a request of a machine. */
	public HttpRequest.Builder machine(String login, String path) {
		var secret = (login + ":demo").getBytes(StandardCharsets.UTF_8);
		return request(path).header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret));
	}

	/** Sends a form with a file from a page. */
	public HttpResponse<String> uploads(String page, String action, Upload upload) {
		return send(upload.with("_csrf", csrf(page)).in(request(action).header("Accept", "text/html")));
	}

	/** The token of a page, empty if it has none. */
	public String csrf(String page) {
		var csrf = CSRF.matcher(get(page).body());
		return csrf.find() ? csrf.group(1) : "";
	}

	public String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((it) -> it.getName().equals(name))
			.map((it) -> it.getValue().replace("\"", ""))
			.findFirst()
			.orElse(null);
	}

	/** Where an answer leads to, empty if nowhere. */
	public static String location(HttpResponse<?> answer) {
		return answer.headers().firstValue("Location").orElse("");
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
