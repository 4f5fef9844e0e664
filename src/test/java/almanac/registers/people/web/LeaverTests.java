package almanac.registers.people.web;

import java.io.IOException;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.Visitor;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import almanac.registers.risks.Risk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody who left answered for is listed, so that it can be given to others.
 */
@DemoTest
class LeaverTests {

	private final ObjectMapper json = new ObjectMapper();

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	Register<Risk> risks;

	@Autowired
	DemoCase cases;

	private Person left;

	@AfterEach
	void comesBack() {
		if (this.left != null) {
			this.people.change(this.left, "ism", "Came back.");
		}
	}

	@Test
	void everythingInUseThatNamesThePersonIsListedByRegisterAndField() throws IOException {
		var risk = this.risks.all().filter((it) -> it.value().owner() != null).findFirst().orElseThrow();
		var owner = risk.value().owner();

		var held = holding(holdings("ism", owner), "risks", "owner");

		assertThat(held.path("entries")).extracting((it) -> it.path("id").asText()).contains(risk.id());
		assertThat(held.path("total").asLong())
			.isEqualTo(this.risks.all().filter((it) -> owner.equals(it.value().owner())).count());
		assertThat(held.path("list").asText()).isEqualTo("/registers/risks?owner=" + owner);
	}

	@Test
	void whatIsOutOfUseOrOverIsNotListed() throws IOException {
		var risk = this.risks.all()
			.filter((it) -> it.value().owner() != null)
			.reduce((one, next) -> next)
			.orElseThrow();
		this.risks.retire(risk.id(), risk.version(), "ism", "Does not apply any more.");

		assertThat(holding(holdings("ism", risk.value().owner()), "risks", "owner").path("entries"))
			.extracting((it) -> it.path("id").asText())
			.doesNotContain(risk.id());

		var current = this.risks.find(risk.id()).map(Entry::version).orElseThrow();
		this.risks.change(risk.id(), current, risk.value(), "ism", "Applies again.");
	}

	@Test
	void nonconformitiesRolesAndReportsAreListedToo() throws IOException {
		this.cases.validated();
		var before = holding(holdings("ism", "cao"), "nonconformities", "owner").path("total").asLong();
		this.cases.validated();

		var held = holdings("ism", "cao");

		assertThat(holding(held, "nonconformities", "owner").path("total").asLong()).isEqualTo(before + 1);
		assertThat(holding(held, "nonconformities", "owner").path("entries")).isNotEmpty()
			.extracting((it) -> it.path("id").asText())
			.allMatch((it) -> it.startsWith("NC-"));
		assertThat(held.path("roles")).extracting(JsonNode::asText).contains("CAO");
		assertThat(holdings("ism", "tm").path("reports")).extracting(JsonNode::asText).contains("ism");
	}

	@Test
	void thePageOfWhoLeftAsksToGiveItToOthers() {
		this.left = this.people.find("ro").orElseThrow();
		this.people.deactivate("ro", "ism", "Left the company.");

		assertThat(page("ism", "en")).contains("Give these to somebody else", "Risks: ",
				"href=\"/registers/risks?owner=ro\"", "Risk owner", "Carla Wendt");
		assertThat(page("ism", "de")).contains("Geben Sie das Folgende anderen", "Risiken: ");
	}

	@Test
	void whoHasNoPartInTheIsmsReadsNothing() throws IOException {
		assertThat(Visitor.of(this.port).api("emp", "GET", "/api/people/ro/holdings", null).statusCode())
			.isEqualTo(403);
	}

	@Test
	void whoIsUnknownIsNotFound() {
		assertThat(Visitor.of(this.port).api("ism", "GET", "/api/people/nobody/holdings", null).statusCode())
			.isEqualTo(404);
	}

	private String page(String person, String language) {
		return Visitor.of(this.port).reads(language).signsIn(person).get("/registers/people/ro").body();
	}

	private JsonNode holdings(String reader, String person) throws IOException {
		var answer = Visitor.of(this.port).api(reader, "GET", "/api/people/%s/holdings".formatted(person), null);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return this.json.readTree(answer.body());
	}

	private static JsonNode holding(JsonNode held, String register, String field) {
		for (var it : held.path("holdings")) {
			if (register.equals(it.path("register").asText()) && field.equals(it.path("field").asText())) {
				return it;
			}
		}
		throw new AssertionError("No %s as %s in %s".formatted(register, field, held));
	}

}
