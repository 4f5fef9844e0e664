package almanac.engine.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import almanac.DemoTest;
import almanac.Visitor;
import almanac.engine.Cycles;
import almanac.engine.Tasks;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A list whose rows the model gives, on the task page: every row is answered, none comes
 * or goes.
 */
@DemoTest
@TestInstance(Lifecycle.PER_CLASS)
class GivenListTests {

	@LocalServerPort
	int port;

	@Autowired
	RepositoryService repository;

	@Autowired
	Cycles cycles;

	@Autowired
	Tasks tasks;

	private String deployment;

	@BeforeAll
	void deploy() {
		this.deployment = this.repository.createDeployment()
			.addClasspathResource("questionnaire/rooms.bpmn")
			.addInputStream("forms/rooms/look-at-rooms.form",
					getClass().getResourceAsStream("/questionnaire/look-at-rooms.form"))
			.deploy()
			.getId();
	}

	@AfterAll
	void tidyUp() {
		this.repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void showsTheRowsItWasGivenAndOffersNoOthers() {
		var path = path(2);

		var page = Visitor.of(this.port).signsIn("ism").get(path).body();

		assertThat(page)
			.contains("<strong>Room 1</strong>", "name=\"rooms[1].room\" value=\"R1\"",
					"type=\"radio\" id=\"rooms-1-use-0\" name=\"rooms[1].use\"")
			.doesNotContain("add.rooms", "remove.rooms", "up.rooms", "name=\"rooms[0].why\"", "multipart/form-data",
					"checked=\"checked\"");
	}

	@Test
	void keepsWhatWasAnsweredWhereSomethingIsMissingAndAsksWhatIsNeededNow() {
		var path = path(2);

		var answer = Visitor.of(this.port)
			.signsIn("ism")
			.submits(path,
					Map.of("shown.rooms", "1", "rooms[0].room", "R0", "rooms[0].use", "other", "rooms[1].room", "R1"));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body())
			.contains("Please fill in “Why, R0”.", "Please answer “What for?, R1”.", "name=\"rooms[0].why\"",
					"id=\"rooms-1-use-error\"")
			.containsPattern("id=\"rooms-0-use-1\"[^>]*checked");
	}

	/** Without script the question stays on the page, whatever is answered then. */
	@Test
	void leavesOutWhatIsNotAskedAnyMore() {
		var path = path(1);

		var answer = Visitor.of(this.port)
			.signsIn("ism")
			.submits(path, Map.of("shown.rooms", "1", "rooms[0].room", "R0", "rooms[0].use", "office", "rooms[0].why",
					"Said before"));

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
	}

	@Test
	@Timeout(60)
	void takesAThousandRows() {
		var path = path(1000);
		var answers = new LinkedHashMap<String, String>(Map.of("shown.rooms", "1"));
		IntStream.range(0, 1000).forEach((row) -> {
			answers.put("rooms[%d].room".formatted(row), "R" + row);
			answers.put("rooms[%d].use".formatted(row), (row % 2 == 0) ? "office" : "other");
			answers.put("rooms[%d].why".formatted(row), "A reason long enough");
		});

		var answer = Visitor.of(this.port).signsIn("ism").submits(path, answers);

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
	}

	private String path(int rooms) {
		var businessKey = "rooms:" + UUID.randomUUID();
		this.cycles.start("rooms", businessKey, "emp", Map.of("rooms",
				IntStream.range(0, rooms).mapToObj((it) -> Map.of("room", "R" + it, "name", "Room " + it)).toList()));
		return "/tasks/" + this.tasks.openIn(businessKey).get(0).id();
	}

}
