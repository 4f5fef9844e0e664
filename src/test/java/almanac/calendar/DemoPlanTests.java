package almanac.calendar;

import java.util.Locale;

import almanac.DemoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The plan of the demo company, as its people see it.
 */
@DemoTest
class DemoPlanTests {

	@Autowired
	Bench bench;

	@Autowired
	DemoPlan plan;

	@Autowired
	MockMvc pages;

	@BeforeEach
	void setUp() {
		this.bench.clear();
		this.plan.run(null);
	}

	@AfterEach
	void clear() {
		this.bench.clear();
	}

	@Test
	void goesOnFromWhatWasDoneBeforeOnce() throws Exception {
		this.plan.run(null);

		assertThat(this.bench.entries.of("restore-test")).filteredOn((it) -> it.number().compareTo("AST-0015") < 0)
			.hasSize(8)
			.allMatch(Entry::active);
		assertThat(this.bench.runs("restore-test")).hasSize(2).anyMatch((it) -> it.contains(" done "));
		this.pages.perform(get("/calendar").with(user("ism")).locale(Locale.ENGLISH))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("Restore test: Virtual server cluster"),
					containsString("AST-0006 · "), containsString("every 3 months"))));
	}

	@Test
	void everyReasonOfTheCalendarIsToldInTheLanguageOfThePerson() throws Exception {
		var entry = this.bench.entries.of("restore-test").get(0);
		for (var reason : new String[] { "AST-0001 is out of use: Sold\nor so", "AST-0001 needs it again",
				"AST-0001 needs it every P3M now", "Again within P30D, as restore-test:AST-0001:2027 asks",
				"AST-0001 does not need it any more: Rebuilt" }) {
			entry = this.bench.entries.next(entry, null, reason);
		}
		entry = this.bench.entries.next(entry, null, "Something nobody has words for");

		this.pages.perform(get("/calendar/" + entry.id()).with(user("ism")).locale(Locale.GERMAN))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("Neu im Register."),
					containsString("AST-0001 ist nicht mehr in Gebrauch: Sold"),
					containsString("AST-0001 braucht es wieder."), containsString("öfter oder seltener"),
					containsString("restore-test:AST-0001:2027 verlangt es früher."),
					containsString("braucht es nicht mehr: Rebuilt"),
					containsString("Schließt an das letzte Mal vor Almanac an."),
					containsString("Something nobody has words for"))));
	}

}
