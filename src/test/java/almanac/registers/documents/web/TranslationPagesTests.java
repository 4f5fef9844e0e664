package almanac.registers.documents.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import almanac.DemoTest;
import almanac.HtmlChecker;
import almanac.Visitor;
import almanac.engine.OwnTransaction;
import almanac.registers.documents.Document;
import almanac.registers.documents.Document.State;
import almanac.registers.kit.EntryRefused;
import almanac.registers.kit.Register;
import almanac.registers.kit.Writing;
import almanac.web.Problems.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** One translation per language, of a master in another, whatever way it comes in. */
@DemoTest
class TranslationPagesTests {

	@LocalServerPort
	int port;

	@Autowired
	MockMvc pages;

	@Autowired
	Register<Document> documents;

	@Autowired
	OwnTransaction transaction;

	@Autowired
	ObjectMapper json;

	private final String master = "L-" + UUID.randomUUID().toString().substring(0, 8);

	private final String german = this.master + "-de";

	private final String other = this.master + "-new";

	@BeforeEach
	void oneTranslated() {
		add(this.master, Map.of());
		add(this.german, Map.of("language", "de", "translates", this.master, "translatedEdition", "1.0"));
	}

	private void add(String id, Map<String, ?> values) {
		this.documents.add(id, document(values), "ism", "Written");
	}

	private Document document(Map<String, ?> other) {
		var values = new HashMap<String, Object>(
				Map.of("title", "Visitors " + this.master, "kind", Document.Kind.PROCEDURE, "edition", "2.0",
						"classification", Document.Classification.INTERNAL, "state", State.IN_FORCE));
		values.putAll(other);
		return this.documents.type().of(values);
	}

	static Stream<Arguments> impossible() {
		return Stream.of(Arguments.of("de", "%s", "language", "taken", "%s-de"),
				Arguments.of("en", "%s", "language", "ofMaster", "%s"),
				Arguments.of("fr", "%s-de", "translates", "translation", "%s-de"),
				Arguments.of("Klingon", "%s", "language", "code", "ISO 639"));
	}

	@ParameterizedTest
	@MethodSource("impossible")
	void isRefusedByApiPageAndImport(String language, String of, String field, String rule, String words)
			throws Exception {
		var translates = of.formatted(this.master);
		var body = this.json.createObjectNode().put("id", this.other).put("reason", "New");
		body.set("value", this.json.valueToTree(Map.of("title", "V", "kind", "procedure", "edition", "0.1", "language",
				language, "translates", translates, "classification", "internal", "state", "draft")));
		var api = Visitor.of(this.port)
			.api("ism", "POST", "/api/registers/documents", this.json.writeValueAsString(body));
		assertThat(api.statusCode()).as(api.body()).isEqualTo(422);
		var error = this.json.readTree(api.body()).at("/errors/0");
		assertThat(error.get("field").asText()).isEqualTo(field);
		assertThat(error.get("rule").asText()).isEqualTo(rule);
		assertThat(error.get("message").asText()).contains(words.formatted(this.master));

		var page = this.pages
			.perform(post("/registers/documents/new").with(user("ism"))
				.with(csrf())
				.param("id", this.other)
				.param("title", "Visitors of another kind")
				.param("kind", "procedure")
				.param("edition", "0.1")
				.param("language", language)
				.param("translates", translates)
				.param("classification", "internal")
				.param("state", "draft")
				.param("reason", "New"))
			.andExpect(status().isUnprocessableEntity())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("<a href=\"#" + field + "\">", "Visitors of another kind");

		var file = imported("ID;Title;Type;Version;Language;Translation of;Classification;Status\n"
				+ "%s;Visitors;Procedure;0.1;%s;%s;Internal;Draft\n".formatted(this.other, language, translates));
		assertThat(file.get("acceptable").asBoolean()).as(file.toString()).isFalse();
		assertThat(file.at("/errors/0/message").asText()).contains(words.formatted(this.master));
		assertThat(this.documents.find(this.other)).isEmpty();
	}

	@Test
	void twoOfOneFileDoNotTakeTheSameLanguage() throws Exception {
		var both = imported("ID;Title;Type;Version;Language;Translation of;Classification;Status\n"
				+ "%1$s;A;Procedure;0.1;fr;%2$s;Internal;Draft\n%1$s-2;B;Procedure;0.1;Französisch;%2$s;Internal;Draft\n"
					.formatted(this.other, this.master));

		assertThat(both.get("acceptable").asBoolean()).as(both.toString()).isFalse();
		assertThat(both.at("/errors/0/row").asInt()).isEqualTo(3);
		assertThat(both.at("/errors/0/message").asText()).contains("Line 2");
		assertThat(imported("ID;Title;Type;Version;Language;Translation of;Classification;Status\n"
				+ "%s;A;Procedure;0.1;Französisch;%s;Internal;Draft\n".formatted(this.other, this.master))
			.get("acceptable")
			.asBoolean()).isTrue();
	}

	@Test
	void whatIsWrittenAtOnceHasToFitTogetherToo() {
		var one = document(Map.of("language", "fr", "translates", this.master));

		var refused = catchThrowableOfType(EntryRefused.class, () -> this.transaction.of(() -> {
			this.documents.write(List.of(new Writing<>(this.other, 0, one), new Writing<>(this.other + "-2", 0, one)),
					"ism", "New");
			return null;
		}));

		assertThat(refused.faults()).extracting(Fault::rule).containsExactly("taken");
		assertThat(this.documents.find(this.other)).isEmpty();
	}

	@Test
	void twoPeopleAtTheSameMomentDoNotBothGetTheirWay() throws Exception {
		var french = Map.of("language", "fr", "translates", this.master);
		var second = new CompletableFuture<Void>();

		this.transaction.of(() -> {
			add(this.other, french);
			second.completeAsync(() -> {
				add(this.other + "-2", french);
				return null;
			});
			assertThatExceptionOfType(TimeoutException.class).as("waits for the first")
				.isThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS));
			return null;
		});

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> second.get(20, TimeUnit.SECONDS))
			.withCauseInstanceOf(EntryRefused.class);
		assertThat(this.documents.find(this.other + "-2")).isEmpty();
	}

	@Test
	void aMasterKeepsItsLanguageFreeAndTranslatesNothing() {
		assertThat(refused(this.master, Map.of("language", "de"))).containsExactly("language");
		add(this.other, Map.of("language", "fr"));
		assertThat(refused(this.master, Map.of("translates", this.other))).containsExactly("translates");
		assertThat(refused(this.other, Map.of("language", "fr", "translates", this.other)))
			.containsExactly("translates");
		assertThat(refused(this.other, Map.of("language", "fr", "translatedEdition", "2.0"))).contains("translates");
	}

	@Test
	void aTranslationOutOfUseMakesRoomAndComesBackOnlyIfThereStillIs() {
		this.documents.retire(this.german, 1, "ism", "Nobody reads it");
		add(this.other, Map.of("language", "DE", "translates", this.master));

		assertThat(this.documents.find(this.other).orElseThrow().value().language()).isEqualTo("de");
		assertThat(refused(this.german, Map.of("language", "de", "translates", this.master, "translatedEdition", "1.0"),
				2))
			.containsExactly("language");
	}

	@Test
	void onlyItsCycleSaysWhichEditionItTranslates() {
		assertThat(
				refused(this.german, Map.of("language", "de", "translates", this.master, "translatedEdition", "2.0")))
			.containsExactly("translatedEdition");
	}

	@Test
	void bothPagesSayThatATranslationIsNotOfTheEditionInForce() throws Exception {
		for (var number : List.of(this.master, this.german)) {
			assertThat(page(number, "en"))
				.contains("class=\"tag late\">%s (German): translates edition 1.0, edition 2.0 is in force"
					.formatted(this.german));
			assertThat(page(number, "de"))
				.contains("%s (Deutsch): übersetzt ist Ausgabe 1.0, in Kraft ist Ausgabe 2.0".formatted(this.german));
		}
		assertThat(page(this.master, "en")).contains("<h2>Translations</h2>", "German: edition 1.0");
		assertThat(page(this.german, "en")).contains("<h2>Translation</h2>", "English: edition 1.0");

		add(this.other, Map.of("language", "fr", "translates", this.master, "translatedEdition", "2.0"));
		assertThat(page(this.other, "en")).doesNotContain("tag late");
	}

	private String page(String number, String language) throws Exception {
		var page = this.pages
			.perform(get("/registers/documents/" + number).with(user("la")).header("Accept-Language", language))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(HtmlChecker.faults(page)).isEmpty();
		return page;
	}

	private List<String> refused(String id, Map<String, ?> values) {
		return refused(id, values, 1);
	}

	private List<String> refused(String id, Map<String, ?> values, int version) {
		return catchThrowableOfType(EntryRefused.class,
				() -> this.documents.change(id, version, document(values), "ism", "By hand"))
			.faults()
			.stream()
			.map(Fault::field)
			.toList();
	}

	private JsonNode imported(String file) throws Exception {
		var visitor = Visitor.of(this.port);
		return this.json.readTree(
				visitor
					.send(visitor.machine("ism", "/api/registers/documents/imports?name=documents.csv")
						.header("Content-Type", "text/csv")
						.POST(BodyPublishers.ofString(file)))
					.body());
	}

}
