package almanac.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.HtmlChecker;
import almanac.Visitor;
import almanac.engine.UserTask;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page, in every state people meet it in, is what the standard calls HTML.
 */
@DemoTest
class HtmlValidTests {

	private static final Pattern NAMED = Pattern
		.compile("<(?:input type=\"(?:hidden|text|date)\"|input|textarea|select)[^>]* name=\"([^\"]+)\"");

	private static final Pattern LIST = Pattern.compile("name=\"(add\\.\\w+)\"");

	@LocalServerPort
	int port;

	@Autowired
	DemoCase cases;

	@Autowired
	Nonconformities register;

	private String language;

	private final Map<String, Visitor> signedIn = new HashMap<>();

	private final List<String> faults = new ArrayList<>();

	private final TreeSet<String> steps = new TreeSet<>();

	@ParameterizedTest
	@ValueSource(strings = { "en", "de" })
	void beforeTheLogin(String language) {
		var stranger = Visitor.of(this.port).reads(language);
		check("login", 200, stranger.get("/login"));
		check("signed out", 200, stranger.get("/login?out"));
		stranger.triesToSignIn("ism", "wrong");
		check("login refused", 200, stranger.get("/login?error"));
		check("link over", 410, stranger.get("/setup/guessed"));
		check("password link over", 410, stranger.get("/password/guessed"));
		assertThat(this.faults).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de" })
	void homeRegisterCaseEvidenceAndErrors(String language) {
		this.language = language;
		var one = this.cases.corrected();
		this.cases.raised();
		for (var person : List.of("emp", "ism", "cao", "tm", "la", "admin")) {
			check("home of " + person, 200, visitor(person).get("/"));
			if (!person.equals("admin")) {
				check("case for " + person, 200, visitor(person).get("/nonconformities/" + one.id()));
			}
		}
		var ism = visitor("ism");
		check("register", 200, ism.get("/nonconformities"));
		check("nothing found", 200, ism.get("/nonconformities?q=nothing-of-that-kind"));
		check("new", 200, ism.get("/nonconformities/new"));
		check("new refused", 422, ism.submits("/nonconformities/new", "/nonconformities",
				Map.of("statement", "", "source", "", "detectedOn", "no date", "reference", "x".repeat(300))));
		check("evidence", 200, ism.get("/evidence?businessKey=" + one.businessKey()));
		check("no evidence", 200, visitor("admin").get("/evidence?businessKey=" + one.businessKey()));
		check("person", 200, ism.get("/registers/people/ro"));
		check("me", 200, ism.get("/me"));
		check("outbox", 200, ism.get("/outbox"));
		check("letter", 200, ism.get(first("/outbox", ism)));
		check("me refused", 422, ism.submits("/me", "/me", Map.of("language", "xx", "zone", "<Atlantis>")));
		moreTime("/tasks/" + this.cases.open(one).id() + "/due-date");
		handOn("/tasks/" + this.cases.open(one).id());
		check("gone", 404, ism.get("/tasks/gone"));
		check("not found", 404, ism.get("/nowhere"));
		check("forbidden", 403, ism.get("/webjars/camunda/app/tasklist/scripts/config.js"));
		check("incomplete", 400, ism.get("/evidence"));
		assertThat(this.faults).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de" })
	void registersTheirListsEntriesAndForms(String language) {
		this.language = language;
		var ism = visitor("ism");
		check("registers", 200, ism.get("/registers"));
		check("risks", 200, ism.get("/registers/risks?sort=likelihood&descending=true"));
		check("no risks", 200, ism.get("/registers/risks?q=nothing-of-that-kind"));
		check("risk", 200, ism.get("/registers/risks/RSK-0001"));
		check("risk to change", 200, ism.get("/registers/risks/RSK-0001/edit"));
		check("risk refused", 422, ism.submits("/registers/risks/new", Map.of("title", "", "impact", "9")));
		check("risk criteria", 200, ism.get("/registers/risks/criteria"));
		check("risks before treatment", 200, ism.get("/registers/risks/criteria?map=inherent"));
		check("risks without acceptance", 200, ism.get("/registers/risks/unaccepted"));
		check("risk then", 200, ism.get("/registers/risks/RSK-0001?asOf=2099-01-01"));
		check("risk criteria then", 200, ism.get("/registers/risks/criteria?asOf=1999-12-31"));
		check("risk criteria to change", 200, ism.get("/registers/risks/criteria/edit"));
		check("risk criteria refused", 422, ism.submits("/registers/risks/criteria/edit", Map.of("likelihood.steps",
				"3", "impact.steps", "3", "bands.count", "2", "scores.1.1", "<", "bands.1.authority", "x")));
		check("device to add", 200, ism.get("/registers/devices/new"));
		check("document", 200, ism.get("/registers/documents/DOC-0001"));
		check("people", 200, ism.get("/registers/people"));
		check("person", 200, ism.get("/registers/people/emp"));
		check("person changed meanwhile", 409, ism.submits("/registers/people/emp",
				Map.of("name", "Emil", "mail", "emil@example.org", "reason", "Read before")));
		check("role", 200, ism.get("/registers/roles/TM"));
		check("people from a file", 200, ism.get("/registers/people/import"));
		check("roles from a file", 200, ism.get("/registers/roles/import"));
		check("no such entry", 404, ism.get("/registers/risks/RSK-0"));
		assertThat(this.faults).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de" })
	void everyTaskOfACorrectiveActionOpenWithRowsAndRefused(String language) {
		this.language = language;
		var major = this.cases.raised();
		answers(major, Map.of("grade", "major"));
		answers(major, Map.of("correction", "Locked <at once> & \"for good\"."));
		answers(major, Map.of("causeEliminationNeeded", "yes"));
		proven(major, "not", this.cases::answers);
		proven(major, "partly", this::answers);
		answers(major);
		proven(major, "effective", this.cases::answers);
		answers(major);
		answers(major);
		answers(major);
		var minor = this.cases.raised();
		answers(minor);
		answers(minor);
		answers(minor, Map.of("causeEliminationNeeded", "no", "justification",
				"A single slip of a sound procedure, found and mended within the hour it happened."));
		answers(minor);
		answers(minor);
		assertThat(this.steps).hasSize(15);
		assertThat(this.faults).isEmpty();
	}

	private void proven(Nonconformity one, String effect, BiConsumer<Nonconformity, Map<String, Object>> answers) {
		for (var step : List.of("determine-cause", "plan-actions", "approve-plan", "implement-action",
				"verify-implementation")) {
			assertThat(this.cases.open(one).key()).isEqualTo(step);
			answers.accept(one, Map.of());
		}
		this.cases.dateArrives(one);
		answers.accept(one, Map.of("effectiveness", effect));
	}

	private void moreTime(String path) {
		check("due date of others", 200, visitor("cao").get(path));
		var superior = visitor("ro");
		check("due date refused", 422, superior.submits(path, path, Map.of("due", "soon", "reason", "<b>")));
		superior.submits(path, path,
				Map.of("due", "2098-01-15", "reason", "Whoever knows the system is ill until May."));
		check("due date moved", 200, superior.get(path));
	}

	private void handOn(String task) {
		var path = task + "/delegate";
		var owner = visitor("cao");
		check("hand on", 200, owner.get(path));
		check("hand on of others", 200, visitor("tm").get(path));
		check("hand on refused", 422, owner.submits(path, path, Map.of("to", "nobody", "reason", "<b>")));
		owner.submits(path, path, Map.of("to", "ver", "reason", "Whoever knows the system is <b>ill</b> until May."));
		check("handed on", 200, visitor("ism").get(path));
		check("task handed on", 200, visitor("ver").get(task));
	}

	@Test
	void theStylesAreValidToo() throws IOException {
		for (var sheet : List.of("almanac.css", "almanac-webapps.css")) {
			assertThat(HtmlChecker.faultsOfStyles(Files.readString(Path.of("src/main/resources/static", sheet))))
				.as(sheet)
				.isEmpty();
		}
	}

	private void answers(Nonconformity one) {
		answers(one, Map.of());
	}

	private void answers(Nonconformity one, Map<String, Object> changes) {
		look(this.cases.open(one));
		this.cases.answers(one, changes);
	}

	private void look(UserTask task) {
		var person = visitor(task.assignee());
		var path = "/tasks/" + task.id() + (task.bySignature() ? "/sign" : "");
		this.steps.add(task.key());
		var page = person.get(path);
		check(task.key(), 200, page);
		var list = LIST.matcher(page.body());
		if (list.find()) {
			page = person.submits(path, path, Map.of(list.group(1), "yes"));
			check(task.key() + " with a row", 200, page);
		}
		for (var answer : List.of("", "<b>&\"'")) {
			check(task.key() + " refused", 422, person.submits(path, path, all(page.body(), answer)));
		}
	}

	/** The same answer to every question of the page. */
	private static Map<String, String> all(String page, String answer) {
		return NAMED.matcher(page)
			.results()
			.map((it) -> it.group(1))
			.filter((name) -> !name.equals("_csrf"))
			.distinct()
			.collect(Collectors.toMap((name) -> name, (name) -> name.startsWith("shown.") ? "1" : answer));
	}

	private void check(String name, int status, HttpResponse<String> page) {
		assertThat(page.statusCode()).as("%s: %s", name, page.body()).isEqualTo(status);
		HtmlChecker.faults(page.body()).forEach((fault) -> this.faults.add(name + ", " + fault));
	}

	private Visitor visitor(String person) {
		return this.signedIn.computeIfAbsent(person, (it) -> Visitor.of(this.port).reads(this.language).signsIn(it));
	}

	/** The first entry of a list. */
	private static String first(String list, Visitor reader) {
		return reader.get(list).body().replaceAll("(?s).*?href=\"(" + list + "/\\d+)\".*", "$1");
	}

}
