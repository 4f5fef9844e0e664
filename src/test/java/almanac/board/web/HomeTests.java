package almanac.board.web;

import java.util.regex.Pattern;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.engine.Tasks;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@DemoTest
class HomeTests {

	private static final Pattern MORE = Pattern
		.compile("href=\"/nonconformities\\?overdue=yes&amp;sort=due\">and (\\d+) more<");

	@Autowired
	MockMvc pages;

	@Autowired
	DemoCase cases;

	@Autowired
	Tasks tasks;

	@Test
	void whoRaisedItSeesWhoHasItSinceWhenAndUntilWhenAndWhoHasItSeesTheTask() throws Exception {
		var one = this.cases.raisedBy("supo");
		this.cases.answers(one);
		var task = this.cases.open(one);

		assertThat(section("supo", "Waits for others because of me")).contains("Correct nonconformity")
			.contains(one.id().value())
			.contains("Carla Wendt, since <time datetime=\"" + task.created())
			.contains("Due <time datetime=\"" + task.due());
		assertThat(section("supo", "Waiting for me")).doesNotContain(one.id().value());
		assertThat(section("cao", "Waits for others because of me")).doesNotContain(one.id().value());
	}

	@Test
	void theIsmsManagerSeesTheLongestOverdueAndHowManyThereAreBesides() throws Exception {
		for (var one = 0; one < 12; one++) {
			this.cases.overdue(this.cases.validated());
		}

		var late = section("ism", "Overdue, all over the organisation");

		assertThat(late.split("<li>")).hasSize(11);
		var more = MORE.matcher(late);
		assertThat(more.find()).as(late).isTrue();
		assertThat(10 + Integer.parseInt(more.group(1))).isEqualTo((int) this.tasks.overdue("ism", 0, 1).total());
		assertThat(page("emp")).doesNotContain("all over the organisation");
	}

	@Test
	void whatIsNotOverdueIsNotAmongIt() throws Exception {
		var inTime = this.cases.validated();

		assertThat(this.tasks.overdue("ism", 0, 200).items()).extracting((it) -> it.businessKey())
			.doesNotContain(inTime.businessKey());
	}

	@Test
	void whoHasNothingIsToldWhatToDo() throws Exception {
		assertThat(section("bo", "Waiting for me")).contains("Nothing waits for you.");
		assertThat(section("bo", "Waits for others because of me")).contains("you see here who has it");
		assertThat(section("bo", "Raised or owned by me")).contains("Raise it with the button above.");
	}

	private String section(String person, String heading) throws Exception {
		var page = page(person);
		var from = page.indexOf("<h2>" + heading + "</h2>");
		assertThat(from).as(heading).isPositive();
		return page.substring(from, page.indexOf("</section>", from));
	}

	private String page(String person) throws Exception {
		return this.pages.perform(get("/").with(user(person))).andReturn().getResponse().getContentAsString();
	}

}
