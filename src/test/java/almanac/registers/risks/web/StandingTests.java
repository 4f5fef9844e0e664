package almanac.registers.risks.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.DemoTest;
import almanac.engine.Cycles;
import almanac.registers.actions.Action;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.risks.Acceptance;
import almanac.registers.risks.Criteria;
import almanac.registers.risks.MadeCriteria;
import almanac.registers.risks.Risk;
import almanac.registers.risks.RiskCriteria;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The page of a risk tells where it stands, in time and who bears it. */
@DemoTest
class StandingTests {

	private static final String MISSING = "Above the appetite without valid acceptance.";

	@Autowired
	MockMvc pages;

	@Autowired
	Register<Risk> risks;

	@Autowired
	Register<Action> actions;

	@Autowired
	Register<Acceptance> acceptances;

	@Autowired
	Criteria criteria;

	@Autowired
	Cycles cycles;

	@Autowired
	ObjectMapper json;

	private final List<String> made = new ArrayList<>();

	private RiskCriteria before;

	@BeforeEach
	void product() {
		this.before = this.criteria.inForce().value();
		put(MadeCriteria.product(5, 5));
	}

	@AfterEach
	void asBefore() {
		this.made.forEach((id) -> this.risks.retire(id, this.risks.find(id).orElseThrow().version(), "ism", "Tested"));
		put(this.before);
	}

	private int put(RiskCriteria value) {
		return this.criteria.change(this.criteria.inForce().version(), value, "ism", "For the test").version();
	}

	private Risk value(Map<String, ?> other) {
		var values = new HashMap<String, Object>(
				Map.of("title", "Flood", "likelihood", 4, "impact", 4, "residualLikelihood", 3, "residualImpact", 4,
						"expectedLikelihood", 1, "expectedImpact", 4, "state", Risk.State.OPEN));
		values.putAll(other);
		return this.risks.type().of(values);
	}

	private Entry<Risk> risk() {
		var it = this.risks.add(null, value(Map.of()), "ro", "Workshop");
		this.made.add(it.id());
		return it;
	}

	private void accepted(String risk, LocalDate until) {
		this.acceptances.add(null,
				new Acceptance(risk, Acceptance.Kind.INTERIM, 3, 4, 12, this.criteria.inForce().version(), "ro",
						LocalDate.parse("2020-01-01"), "tm", null, null, until, Acceptance.State.VALID, null),
				"ro", "Signed");
	}

	private String text(String path, String person, String language) throws Exception {
		return this.pages.perform(get(path).with(user(person)).header("Accept-Language", language))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private String plain(String id) throws Exception {
		return text("/registers/risks/" + id, "ism", "en").replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ");
	}

	@Test
	void itStandsOnTheMatrixItWasJudgedBy() throws Exception {
		var id = risk().id();

		assertThat(plain(id)).containsSubsequence("Where it stands", "4 likely 4", "16 Before", "12 Now", "4 Planned",
				"above the appetite of 9");
		put(MadeCriteria.of(5, 5, (one, other) -> one + other));
		assertThat(plain(id)).contains("12 Now", "16 Before");
	}

	@Test
	void itsScoresAreToldWithTheCriteriaOfTheirTime() throws Exception {
		var id = risk().id();
		var first = this.criteria.inForce().version();
		var second = put(MadeCriteria.of(5, 5, (one, other) -> one + other));
		this.risks.decide(id, 1, value(Map.of("residualLikelihood", 2)), "ro", "Reviewed");
		this.risks.change(id, 2, value(Map.of("residualLikelihood", 2, "title", "Flood!")), "ro", "Renamed");

		assertThat(plain(id)).containsSubsequence("How it was judged", "Mirja Saalfeld", "8 Medium", "6 Medium",
				"Version " + second, "Mirja Saalfeld", "16 Critical", "12 High", "Version " + first);
	}

	/** On one of the pages, as other tests have such risks, too. */
	private boolean isListed(String id) throws Exception {
		for (var page = 0; page < 40; page++) {
			if (text("/registers/risks/unaccepted?page=" + page, "ro", "en")
				.contains("/registers/risks/" + id + "\"")) {
				return true;
			}
		}
		return false;
	}

	@Test
	void aboveTheAppetiteItIsRedUntilSomebodyAcceptsItAndOnceThatExpired() throws Exception {
		var id = risk().id();
		assertThat(plain(id)).contains(MISSING);
		accepted(id, LocalDate.parse("2020-06-30"));
		assertThat(plain(id)).contains(MISSING, "was valid until 30 Jun 2020");
		assertThat(isListed(id)).isTrue();

		accepted(id, LocalDate.parse("2999-12-31"));

		assertThat(plain(id)).doesNotContain(MISSING)
			.contains("for top management, by Henrike Vossberg, until 31 Dec 2999");
		assertThat(isListed(id)).isFalse();
		assertThat(text("/registers/risks/" + id + "?asOf=2099-01-01", "ism", "en")).doesNotContain("31 Dec 2999");
	}

	@Test
	void itsActionsStandWithWhoAndWhen() throws Exception {
		var id = risk().id();
		var late = this.actions.add(null,
				this.actions.type()
					.of(Map.of("title", "Second pump", "risks", List.of(id), "owner", "ao", "due",
							LocalDate.parse("2020-02-29"), "state", Action.State.OPEN)),
				"ism", "Planned");

		assertThat(plain(id)).containsSubsequence("Treatment and its actions", late.id(), "Second pump", "late",
				"29 Feb 2020", "Open");
		this.actions.change(late.id(), 1,
				this.actions.type()
					.of(Map.of("title", "Second pump", "risks", List.of(id), "due", LocalDate.parse("2020-02-29"),
							"state", Action.State.COMPLETED)),
				"ism", "Done");
		assertThat(plain(id)).containsSubsequence("Second pump", "29 Feb 2020").doesNotContain("Second pump late");
	}

	@Test
	void itIsReviewedFromItsPageByWhoMayAndWhereThereIsACycle() throws Exception {
		var id = risk().id();
		var address = "action=\"/registers/risks/" + id + "/review\"";

		assertThat(text("/registers/risks/" + id, "ro", "en").contains(address))
			.isEqualTo(this.cycles.known().contains("review-risk"));
		assertThat(text("/registers/risks/" + id, "ver", "en")).doesNotContain(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de" })
	void allOfItIsToldInBothLanguages(String language) throws Exception {
		var id = risk().id();
		accepted(id, LocalDate.parse("2999-12-31"));

		for (var path : List.of("/registers/risks/" + id, "/registers/risks/criteria?map=inherent",
				"/registers/risks/unaccepted")) {
			assertThat(text(path, "ism", language)).doesNotContain("??")
				.contains(language.equals("de") ? "Risikobereitschaft" : "ppetite");
		}
	}

	@Test
	void machinesReadThoseWithoutAcceptancePageByPage() throws Exception {
		var ids = List.of(risk().id(), risk().id());
		var all = this.json.readTree(text("/api/registers/risks/unaccepted?size=200", "ro", "en"));
		var second = this.json.readTree(text("/api/registers/risks/unaccepted?size=1&page=1", "ro", "en"));

		assertThat(isListed(ids.get(0)) && isListed(ids.get(1))).isTrue();
		assertThat(second.get("items")).hasSize(1);
		assertThat(second.at("/items/0/id")).isEqualTo(all.at("/items/1/id"));
		assertThat(second.get("total")).isEqualTo(all.get("total"));
		this.pages.perform(get("/api/registers/risks/unaccepted").with(user("emp"))).andExpect(status().isForbidden());
	}

}
