package almanac.signoff;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import almanac.DemoCase;
import almanac.mail.MailTest;
import almanac.mail.PostOffice;
import almanac.web.Sha256;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What was signed, afterwards: the paper is the one that was signed or is not given out,
 * and a link does not open it for ever.
 */
@MailTest
class SignedPaperTests {

	@Autowired
	PostOffice post;

	@Autowired
	MockMvc browser;

	@Autowired
	DemoCase cases;

	@Autowired
	Signatures signatures;

	@Value("${almanac.home}")
	Path home;

	private Desk desk;

	private String link;

	private String own;

	@BeforeEach
	void signs() throws Exception {
		this.post.forgets(Instant.parse("2027-03-03T09:00:00Z"));
		this.post.opens();
		var one = this.cases.raised();
		var task = this.cases.upTo(one, "confirm-closure", Map.of("grade", "major"));
		while (!this.post.errands().isEmpty()) {
			this.post.carries();
		}
		this.desk = new Desk(this.post, this.browser, "tm@feinwerk-talmark.example");
		this.link = this.desk.link();
		this.own = "/signatures/" + this.signatures.ofTask(task.id(), "tm").orElseThrow().id();
		this.desk.asksForACode(this.link);
		this.desk.decides(this.link, "yes", "", this.desk.code());
	}

	@AfterEach
	void ends() {
		this.post.closes();
		ClockUtil.reset();
	}

	@Test
	void ofWhichAByteWasChangedIsGivenToNobody() throws Exception {
		var sha256 = Sha256.of(this.desk.opens(this.link + "/paper").andReturn().getResponse().getContentAsByteArray());
		var place = this.home.resolve("files")
			.resolve(sha256.substring(0, 2))
			.resolve(sha256.substring(2, 4))
			.resolve(sha256);
		var bytes = Files.readAllBytes(place);
		bytes[bytes.length / 2] ^= 1;
		Files.write(place, bytes);

		this.desk.opens(this.link + "/paper")
			.andExpect(status().isInternalServerError())
			.andExpect(header().doesNotExist("Content-Disposition"))
			.andExpect(
					content().string(allOf(containsString("is not the file any more"), not(containsString("%PDF")))));
		this.browser.perform(get(this.own + "/paper").with(user("tm")))
			.andExpect(status().isInternalServerError())
			.andExpect(header().doesNotExist("Content-Disposition"))
			.andExpect(content().string(containsString("is not the file any more")));
	}

	@Test
	void aLinkOpensItForSevenDaysAndThenALoginDoes() throws Exception {
		ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(8))));

		this.desk.opens(this.link + "/paper")
			.andExpect(status().isGone())
			.andExpect(content().string(allOf(containsString("This link is too old"), containsString(this.own),
					not(containsString("%PDF")))));
		this.desk.opens(this.link)
			.andExpect(status().isGone())
			.andExpect(content().string(not(containsString("Confirm closure"))));
		this.browser.perform(get(this.own + "/paper").with(user("tm"))).andExpect(status().isOk());
	}

}
