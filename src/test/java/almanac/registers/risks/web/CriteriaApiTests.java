package almanac.registers.risks.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import almanac.DemoTest;
import almanac.Visitor;
import almanac.registers.kit.Register;
import almanac.registers.risks.Criteria;
import almanac.registers.risks.CriteriaVersion;
import almanac.registers.risks.Risk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class CriteriaApiTests {

	private static final String PATH = "/api/risk-criteria";

	@LocalServerPort
	int port;

	@Autowired
	Criteria criteria;

	@Autowired
	Register<Risk> risks;

	private final ObjectMapper json = new ObjectMapper();

	private CriteriaVersion before;

	@BeforeEach
	void remember() {
		this.before = this.criteria.inForce();
	}

	@AfterEach
	void asBefore() {
		this.criteria.change(this.criteria.inForce().version(), this.before.value(), "ism", "As before");
	}

	@Test
	void whatWasReadIsChangedAndPutBack() throws Exception {
		var read = get("ro", PATH, 200);
		var value = (ObjectNode) read.get("value");
		((ObjectNode) value.at("/impact/0/label")).put("en", "Nothing");
		var kept = put("ism", read.get("version").asInt(), value, "Simpler words", 200);

		assertThat(kept.get("version").asInt()).isEqualTo(this.before.version() + 1);
		assertThat(kept.at("/value/impact/0/label/en").asText()).isEqualTo("Nothing");
		assertThat(kept.get("author").asText()).isEqualTo("ism");
		var then = this.before.validFrom().toString();
		assertThat(get("ro", PATH + "?asOf=" + then, 200).at("/value/impact/0/label/en").asText())
			.isEqualTo(this.before.value().impact().get(0).label().en());
		assertThat(get("ro", PATH + "/history", 200).size()).isEqualTo(this.before.version() + 1);
		assertThat(get("ro", PATH + "?asOf=1960-01-01T00:00:00Z", 404).get("detail").asText()).contains("1960");
	}

	@Test
	void whatIsRefusedNamesFieldRuleAndPersonAndChangesNothing() throws Exception {
		var value = (ObjectNode) get("ism", PATH, 200).get("value");
		get("emp", PATH, 403);
		put("ro", this.before.version(), value, "Mine", 403);
		((ArrayNode) value.at("/scores/1")).set(2, this.json.nullNode());
		var gap = put("ism", this.before.version(), value, "A gap", 422);
		assertThat(gap.at("/errors/0/field").asText()).isEqualTo("scores.2.3");
		assertThat(gap.at("/errors/0/rule").asText()).isEqualTo("gap");
		((ArrayNode) value.at("/scores/1")).set(2, 6);
		assertThat(put("ism", this.before.version(), value.put("appetite", 99), "Bold", 422).at("/errors/0/field")
			.asText()).isEqualTo("appetite");
		assertThat(put("ism", this.before.version() - 1, value.put("appetite", 8), "Late", 422).toString())
			.contains("aboveAppetite");
		value.put("appetite", 10);
		assertThat(put("ism", this.before.version() - 1, value, "Late", 409).get("detail").asText())
			.contains("Jonas Treul", "version " + this.before.version());
		assertThat(put("ism", this.before.version(), value.put("colour", "red"), "Red", 422).toString())
			.contains("colour");

		assertThat(this.criteria.inForce()).isEqualTo(this.before);
	}

	@Test
	void aLevelOffTheScaleIsRefusedByTheRegisterAndByTheImport() throws Exception {
		var added = answer("ism", "POST", "/api/registers/risks", """
				{"value": {"title": "Dust", "likelihood": 3, "impact": 6, "expectedImpact": 0, "state": "open"},
				 "reason": "Seen"}""", 422);
		assertThat(added.at("/errors/0/field").asText()).isEqualTo("impact");
		assertThat(added.at("/errors/0/message").asText()).contains("impact", "5 (Ruinous)");
		assertThat(added.at("/errors/1/field").asText()).isEqualTo("expectedImpact");

		var acted = answer("ism", "POST", "/api/registers/actions", """
				{"value": {"title": "Clean", "expectedLikelihood": 6, "state": "open"}, "reason": "Seen"}""", 422);
		assertThat(acted.at("/errors/0/field").asText()).isEqualTo("expectedLikelihood");

	}

	@Test
	void anImportNamesTheLevelOffTheScaleAndKeepsTypedScoresForTheInspection() throws Exception {
		var file = "Risk;Likelihood (1–5);Impact;Inherent Score;State\nDust in the scales;3;6;18;Open\n";
		var answer = Visitor.of(this.port)
			.send(Visitor.of(this.port)
				.machine("ism", "/api/registers/risks/imports?name=risks.csv")
				.header("Content-Type", "text/csv")
				.POST(BodyPublishers.ofString(file)));
		var handedIn = this.json.readTree(answer.body());
		assertThat(handedIn.at("/errors/0/column").asText()).as(answer.body()).isEqualTo("Impact");
		assertThat(handedIn.at("/errors/0/message").asText()).contains("5 (Ruinous)");
		assertThat(handedIn.get("acceptable").asBoolean()).isFalse();

		var one = "/api/registers/risks/imports/" + handedIn.get("id").asText();
		var mended = answer("ism", "PUT", one + "/plan", "{\"cells\": {\"2:Impact\": \"5\"}}", 200);
		assertThat(mended.get("acceptable").asBoolean()).as(mended.toString()).isTrue();
		answer("ism", "POST", one + "/application", "{\"reason\": \"Old list\"}", 200);
		var kept = this.risks.titled(List.of("Dust in the scales")).get(0);
		assertThat(kept.value().notes()).contains("Inherent Score: 18");
		this.risks.retire(kept.id(), 1, "ism", "Tested");
	}

	private JsonNode put(String person, int version, JsonNode value, String reason, int status) throws Exception {
		var body = this.json.createObjectNode().put("version", version).put("reason", reason).set("value", value);
		return answer(person, "PUT", PATH, this.json.writeValueAsString(body), status);
	}

	private JsonNode get(String person, String path, int status) throws Exception {
		return answer(person, "GET", path, null, status);
	}

	private JsonNode answer(String person, String method, String path, String body, int status) throws Exception {
		var answer = Visitor.of(this.port).api(person, method, path, body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		return this.json.readTree(answer.body());
	}

}
