package almanac.registers.kit.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import almanac.DemoTest;
import almanac.Visitor;
import almanac.registers.documents.Document;
import almanac.registers.kit.EntryRefused;
import almanac.registers.kit.Register;
import almanac.registers.kit.Writing;
import almanac.registers.risks.Risk;
import almanac.web.Problems.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What a cycle decides is changed by it, and by no page, API or import. */
@DemoTest
class OnlyByTests {

	private static final List<String> JUDGED = List.of("confidentialityImpact", "integrityImpact", "availabilityImpact",
			"impact", "likelihood", "rationale", "residualImpact", "residualLikelihood", "expectedImpact",
			"expectedLikelihood", "treatment", "acceptedBy", "acceptedUntil", "state", "reviewedOn", "nextReview");

	@LocalServerPort
	int port;

	@Autowired
	MockMvc pages;

	@Autowired
	Register<Risk> risks;

	@Autowired
	Register<Document> documents;

	@Autowired
	ObjectMapper json;

	private final String id = "O-" + UUID.randomUUID().toString().substring(0, 8);

	@BeforeEach
	void oneOfEach() {
		this.risks.add(this.id, risk(Map.of()), "ism", "Workshop");
		this.documents.add(this.id, document(Document.State.DRAFT), "ism", "Written");
	}

	private Risk risk(Map<String, ?> other) {
		var values = new HashMap<String, Object>(
				Map.of("title", "Dust " + this.id, "likelihood", 4, "impact", 4, "state", Risk.State.OPEN));
		values.putAll(other);
		return this.risks.type().of(values);
	}

	private static Document document(Document.State state) {
		return new Document("Clean desks", Document.Kind.POLICY, "1.0", null, null, null, null, null, null, null, null,
				Document.Classification.INTERNAL, null, null, null, null, null, null, state, null);
	}

	@Test
	void everyValueOfARiskThatAReviewJudgesIsRefusedAndNothingIsKept() {
		assertThat(this.risks.bound(risk(Map.of())).fields()).containsExactlyInAnyOrderElementsOf(JUDGED);
		for (var field : JUDGED) {
			var key = this.risks.type().field(field).orElseThrow();
			Object other = switch (key.kind()) {
				case NUMBER -> 3;
				case DATE -> java.time.LocalDate.parse("2027-03-01");
				case PERSON -> "ro";
				case CHOICE -> key.type().getEnumConstants()[1];
				default -> "Otherwise";
			};
			var refused = catchThrowableOfType(EntryRefused.class,
					() -> this.risks.change(this.id, 1, risk(Map.of(field, other, "title", "Ash")), "ism", "By hand"));
			assertThat(refused.faults()).extracting(Fault::field).containsExactly(field);
			assertThat(refused.faults()).extracting(Fault::rule).containsExactly("cycle");
		}
		assertThat(this.risks.history(this.id)).hasSize(1);
	}

	@Test
	void allElseStaysFreeAndACycleWritesWhatItDecides() {
		this.risks.change(this.id, 1, risk(Map.of("title", "Ash", "owner", "ro")), "ism", "Renamed");
		this.risks.decide(this.id, 2, risk(Map.of("likelihood", 2)), "ro", "Reviewed");
		this.risks.write(List.of(new Writing<>(this.id, 3, risk(Map.of("likelihood", 1)))), "ro", "Reviewed again");

		assertThat(this.risks.find(this.id).orElseThrow().value().likelihood()).isEqualTo(1);
	}

	@Test
	void aDocumentIsFreeUntilItIsInForce() {
		var values = new HashMap<>(this.documents.type().values(document(Document.State.DRAFT)));
		values.put("edition", "1.1");
		this.documents.change(this.id, 1, this.documents.type().of(values), "po", "More");
		values.put("state", Document.State.IN_FORCE);
		this.documents.change(this.id, 2, this.documents.type().of(values), "po", "Taken over");

		values.putAll(Map.of("edition", "1.2", "state", Document.State.DRAFT, "title", "Desks", "owner", "po"));
		assertThat(catchThrowableOfType(EntryRefused.class,
				() -> this.documents.change(this.id, 3, this.documents.type().of(values), "po", "By hand"))
			.faults()).extracting(Fault::field).containsExactly("edition", "state");
		values.putAll(Map.of("edition", "1.1", "state", Document.State.IN_FORCE));
		assertThat(this.documents.change(this.id, 3, this.documents.type().of(values), "po", "Shorter").version())
			.isEqualTo(4);
	}

	@Test
	void theFormShowsWhatItDoesNotAskAndSaysWhichCycleDoes() throws Exception {
		var form = text("/edit", "en");

		assertThat(form).contains("name=\"title\"", "name=\"owner\"", "<span class=\"label\">Likelihood</span>",
				"id=\"likelihood\">4</span>", "by the cycle “", "start it from the page of the risk");
		JUDGED.forEach((it) -> assertThat(form).doesNotContain("name=\"" + it + "\""));
		assertThat(text("/edit", "de")).contains("ändert nur der Zyklus");
		assertThat(text("", "en")).contains("start it from the page of the risk");
		assertThat(this.pages.perform(get("/registers/risks/new").with(user("ism")))
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("name=\"likelihood\"").doesNotContain("start it from the page");
	}

	private String text(String page, String language) throws Exception {
		return this.pages
			.perform(get("/registers/risks/" + this.id + page).with(user("ism")).header("Accept-Language", language))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	@Test
	void theFormKeepsWhatItDidNotAsk() throws Exception {
		this.pages
			.perform(post("/registers/risks/" + this.id + "/edit").with(user("ro"))
				.with(csrf())
				.param("version", "1")
				.param("title", "Ash")
				.param("reason", "Clearer"))
			.andExpect(redirectedUrl("/registers/risks/" + this.id));

		assertThat(this.risks.find(this.id).orElseThrow().value()).isEqualTo(risk(Map.of("title", "Ash")));
	}

	@Test
	void whoSendsItToThePageAllTheSameIsTold() throws Exception {
		var page = this.pages
			.perform(post("/registers/risks/" + this.id + "/edit").with(user("ro"))
				.with(csrf())
				.param("version", "1")
				.param("title", "Ash")
				.param("likelihood", "1")
				.param("reason", "Cheaper"))
			.andExpect(status().isUnprocessableEntity())
			.andReturn()
			.getResponse()
			.getContentAsString();

		assertThat(page).contains("<a href=\"#likelihood\">Likelihood: ", "value=\"Ash\"");
		assertThat(this.risks.history(this.id)).hasSize(1);
	}

	@Test
	void theApiNamesTheFieldAndTheCycle() throws Exception {
		var value = this.json.valueToTree(risk(Map.of("likelihood", 1, "title", "Ash")));
		var body = this.json.createObjectNode().put("version", 1).put("reason", "Cheaper").set("value", value);
		var answer = Visitor.of(this.port)
			.api("ism", "PUT", "/api/registers/risks/" + this.id, this.json.writeValueAsString(body));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("\"field\":\"likelihood\"", "\"rule\":\"cycle\"", "by the cycle “");
		assertThat(this.risks.history(this.id)).hasSize(1);
	}

	@Test
	void anImportTellsItRowByRowAndBringsNothingIn() throws Exception {
		var answer = imported("ID;Risk;Likelihood;Impact;Status\n%1$s;Dust %1$s;2;4;Open\n%1$s-new;Ash;5;5;Open\n"
			.formatted(this.id));

		assertThat(answer.get("acceptable").asBoolean()).isFalse();
		assertThat(answer.get("errors")).hasSize(1);
		assertThat(answer.at("/errors/0/row").asInt()).as(answer.toString()).isEqualTo(2);
		assertThat(answer.at("/errors/0/column").asText()).isEqualTo("Likelihood");
		assertThat(answer.at("/errors/0/message").asText()).contains("by the cycle “");

		var same = imported("ID;Risk;Likelihood;Impact;Status\n%1$s;Dust %1$s;4;4;Open\n".formatted(this.id));
		assertThat(same.get("acceptable").asBoolean()).isTrue();
		assertThat(same.get("unchanged").asInt()).isEqualTo(1);
		var renamed = imported("ID;Risk;Likelihood;Impact;Status\n%1$s;Ash;4;4;Open\n".formatted(this.id));
		assertThat(renamed.get("acceptable").asBoolean()).isTrue();
		assertThat(this.risks.history(this.id)).hasSize(1);
	}

	private JsonNode imported(String file) throws Exception {
		var visitor = Visitor.of(this.port);
		return this.json.readTree(
				visitor
					.send(visitor.machine("ism", "/api/registers/risks/imports?name=risks.csv")
						.header("Content-Type", "text/csv")
						.POST(BodyPublishers.ofString(file)))
					.body());
	}

}
