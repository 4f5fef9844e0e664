package almanac.registers.nonconformities.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.engine.Cycles;
import almanac.engine.DueDates;
import almanac.engine.Upload;
import almanac.registers.nonconformities.CaseFiles;
import almanac.registers.nonconformities.Nonconformities;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

@DemoTest
class TimeLineTests {

	private static final String REASON = "The accounts belonged to a test system.";

	@Autowired
	MockMvc pages;

	@Autowired
	DemoCase cases;

	@Autowired
	Nonconformities register;

	@Autowired
	CaseFiles files;

	@Autowired
	DueDates dates;

	@Autowired
	Cycles cycles;

	@Autowired
	TimeLine line;

	@Test
	void whatHappenedIsToldInOrderWithWhoDidItAndWhatIsOpenComesLast() {
		var one = this.cases.validated();
		this.files.add(one.id(), List.of(new Upload("later.txt", new ByteArrayResource("later".getBytes()))), "emp");
		this.dates.move(this.cases.open(one).id(), "ro", LocalDate.parse("2099-01-31"), REASON);
		this.cases.refused(one, "cao", Map.of());
		this.register.requestWithdrawal(one.id(), "ism", REASON);

		var lines = this.line.of(one, this.cycles.steps(one.businessKey()));

		assertThat(lines).extracting(TimeLineTests::told)
			.containsExactly("Raised by Emil Sander", "Search similar nonconformities",
					"Validate nonconformity by Jonas Treul", "Set terms", "Files added by Emil Sander: later.txt",
					"More time for Correct nonconformity by Mirja Saalfeld: Until 31 Jan 2099: " + REASON,
					"Withdrawal requested by Jonas Treul: " + REASON, "Correct nonconformity now",
					"Decide on withdrawal now");
	}

	private static String told(TimeLine.Line it) {
		return ((it.words() != null) ? it.words() : "") + ((it.words() != null && it.step() != null) ? " " : "")
				+ ((it.step() != null) ? it.step() : "") + ((it.who() != null) ? " by " + it.who() : "")
				+ ((it.detail() != null) ? ": " + it.detail() : "") + (it.done() ? "" : " now");
	}

	@Test
	void aMovedDateShowsTheFirstOneAndWhoMayMoveItIsLedThere() throws Exception {
		var one = this.cases.validated();
		var first = this.cases.open(one).due();
		var there = "/tasks/" + this.cases.open(one).id() + "/due-date";
		this.pages.perform(get("/nonconformities/" + one.id()).with(user("ro")))
			.andExpect(content().string(containsString(there)));
		this.dates.move(this.cases.open(one).id(), "ro", LocalDate.parse("2099-01-31"), REASON);

		this.pages.perform(get("/nonconformities/" + one.id()).with(user("cao")))
			.andExpect(content().string(containsString("at first due <time datetime=\"" + first)))
			.andExpect(content().string(not(containsString(there))));
	}

	@Test
	void whatSomebodyAskedForIsEvidence() throws Exception {
		var one = this.cases.validated();
		this.register.requestWithdrawal(one.id(), "ism", REASON);

		this.pages.perform(get("/evidence").param("businessKey", one.businessKey()).with(user("la")))
			.andExpect(content().string(containsString("Asked for by Jonas Treul")))
			.andExpect(content().string(containsString(REASON)));
	}

}
