package almanac.registers.people.web;

import java.io.IOException;

import almanac.DemoTest;
import almanac.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class PeopleApiTests {

	private final ObjectMapper json = new ObjectMapper();

	@LocalServerPort
	int port;

	@Test
	void pagesFollowEachOtherByName() throws IOException {
		var whole = list("emp", "?size=200");
		var first = list("emp", "?page=0&size=2");
		var second = list("emp", "?page=1&size=2");

		assertThat(whole.path("total").asInt()).isEqualTo(whole.path("items").size()).isGreaterThan(20);
		assertThat(first.path("total")).isEqualTo(whole.path("total"));
		assertThat(first.path("items")).hasSize(2).startsWith(whole.path("items").get(0));
		assertThat(second.path("page").asInt()).isOne();
		assertThat(second.path("items")).startsWith(whole.path("items").get(2));
		assertThat(list("emp", "?page=1000").path("items")).isEmpty();
		assertThat(list("emp", "").path("size").asInt()).isEqualTo(50);
	}

	@Test
	void everybodyIsListedWithTheirRoles() throws IOException {
		assertThat(list("emp", "?size=200").path("items")).filteredOn((it) -> it.path("id").asText().equals("ver"))
			.singleElement()
			.satisfies((it) -> {
				assertThat(it.path("name").asText()).isEqualTo("Viktor Lindqvist");
				assertThat(it.path("active").asBoolean()).isTrue();
				assertThat(it.path("roles")).extracting(JsonNode::asText).contains("EMP", "VER");
			});
	}

	@Test
	void mailAddressesAreForTheIsmsManagerAndTheOperator() throws IOException {
		for (var person : new String[] { "ism", "admin" }) {
			assertThat(list(person, "").path("items")).allSatisfy((it) -> assertThat(it.has("mail")).isTrue());
		}
		for (var person : new String[] { "emp", "tm", "la" }) {
			assertThat(list(person, "").path("items")).allSatisfy((it) -> assertThat(it.has("mail")).isFalse());
		}
	}

	@Test
	void aPageThatCannotBeIsRefusedByName() throws IOException {
		for (var bad : new String[] { "page=-1", "size=0", "size=201", "page=first" }) {
			var answer = Visitor.of(this.port).api("emp", "GET", "/api/people?" + bad, null);

			assertThat(answer.statusCode()).as(bad).isEqualTo(400);
			assertThat(this.json.readTree(answer.body()).path("errors")).extracting((it) -> it.path("field").asText())
				.containsExactly(bad.substring(0, 4));
		}
	}

	private JsonNode list(String person, String query) throws IOException {
		var answer = Visitor.of(this.port).api(person, "GET", "/api/people" + query, null);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return this.json.readTree(answer.body());
	}

}
