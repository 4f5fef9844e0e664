package almanac.registers.risks.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import almanac.DemoTest;
import almanac.registers.kit.Register;
import almanac.registers.risks.Criteria;
import almanac.registers.risks.CriteriaVersion;
import almanac.registers.risks.MadeCriteria;
import almanac.registers.risks.Risk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@DemoTest
class CriteriaPagesTests {

	private static final String PAGE = "/registers/risks/criteria";

	@Autowired
	MockMvc pages;

	@Autowired
	Criteria criteria;

	@Autowired
	Register<Risk> risks;

	private CriteriaVersion before;

	private final List<String> made = new ArrayList<>();

	@BeforeEach
	void remember() {
		this.before = this.criteria.inForce();
	}

	@AfterEach
	void asBefore() {
		this.made.forEach((id) -> this.risks.retire(id, this.risks.find(id).orElseThrow().version(), "ism", "Tested"));
		this.criteria.change(this.criteria.inForce().version(), this.before.value(), "ism", "As before");
	}

	private String risk(Map<String, Integer> levels) {
		var values = new java.util.HashMap<String, Object>(Map.of("title", "Dust", "state", Risk.State.OPEN));
		values.putAll(levels);
		var id = this.risks.add(null, this.risks.type().of(values), "ism", "Seen").id();
		this.made.add(id);
		return id;
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de" })
	void theMatrixTheLevelsAndTheHistoryAreToldInWords(String language) throws Exception {
		var page = text(get(PAGE).with(user("ro")).header("Accept-Language", language));

		assertThat(page).contains("<html lang=\"" + language + "\">")
			.doesNotContain("??")
			.doesNotContain("/criteria/edit")
			.contains((language.equals("de") ? "Untragbar" : "Intolerable"))
			.contains((language.equals("de") ? "über der Risikobereitschaft" : "above the appetite"))
			.contains((language.equals("de") ? "oberste Leitung" : "top management"));
	}

	@Test
	void theHistoryTellsWhatEachVersionChanged() throws Exception {
		var yesterday = java.time.Instant.now().minusSeconds(90000).toString().substring(0, 10);

		assertThat(text(get(PAGE).with(user("ism")))).contains("/criteria/edit", "<ol class=\"history\">");
		var page = text(get(PAGE).param("asOf", yesterday).with(user("ism")));
		assertThat(page).contains("Two makers nearby were extorted");
		assertThat(page).contains("<span class=\"soft\">Appetite</span>: <del>12</del> <ins>9</ins>",
				"<span class=\"soft\">Score for likelihood 1 and impact 5</span>: <del>5</del> <ins>8</ins>",
				"<span class=\"soft\">Impact 3, name (German)</span>: <del>Merklich</del> <ins>Spürbar</ins>");
	}

	@Test
	void aDayInThePastShowsTheCriteriaOfThatDay() throws Exception {
		var day = this.before.validFrom().minusSeconds(90000).toString().substring(0, 10);

		assertThat(text(get(PAGE).param("asOf", "1980-01-01").with(user("ro")))).contains("Version 1</span>",
				"scores up to 9", "Negligible");
		assertThat(text(get(PAGE).param("asOf", day).with(user("ism")))).doesNotContain("/criteria/edit");
		assertThat(answer(get(PAGE).param("asOf", "1960-01-01").with(user("ro"))).getStatus()).isEqualTo(404);
	}

	@Test
	void onlyTheManagerChangesThemAndOnlyThoseWithAPartReadThem() throws Exception {
		for (var person : new String[] { "ro", "tm", "emp" }) {
			assertThat(answer(get(PAGE + "/edit").with(user(person))).getStatus()).as(person).isEqualTo(403);
			assertThat(answer(typed(person, Map.of("appetite", "8"))).getStatus()).as(person).isEqualTo(403);
		}
		assertThat(answer(get(PAGE).with(user("emp"))).getStatus()).isEqualTo(403);
		assertThat(this.criteria.inForce()).isEqualTo(this.before);
	}

	@Test
	void aChangeIsTypedWithAReasonAndInForceAtOnce() throws Exception {
		var answer = answer(
				typed("ism", Map.of("scores.5.5", "30", "bands.4.to", "30", "reason", "Ruin <weighs> more")));

		assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE);
		assertThat(this.criteria.inForce().value().score(5, 5).orElseThrow().score()).isEqualTo(30);
		assertThat(text(get(PAGE).with(user("ro")))).contains("Ruin &lt;weighs&gt; more",
				"<del>25</del> <ins>30</ins>");
	}

	@ParameterizedTest
	@CsvSource({ "scores.2.3, '', 'There is no score for likelihood 2 and impact 3'",
			"scores.2.3, many, is no whole number", "scores.2.3, 1, 'must not lower the score'",
			"bands.2.from, 4, overlaps", "bands.2.from, 7, is a hole",
			"bands.4.to, 20, 'highest score of the matrix is 25'", "appetite, 99, is no score of the matrix",
			"bands.3.authority, owner, top management has to accept", "bands.3.authority, me, is none of",
			"impact.2.label.en, ruinous, is the name of", "reason, ' ', Answer this" })
	void whatIsWrongIsSaidAtItsFieldAndNothingChanges(String field, String value, String words) throws Exception {
		var answer = answer(typed("ism", Map.of(field, value)));

		assertThat(answer.getStatus()).isEqualTo(422);
		var page = answer.getContentAsString();
		var at = field.equals("impact.2.label.en") ? "impact.5.label.en" : field;
		assertThat(page).contains("id=\"" + at + "-error\"", "href=\"#" + at + "\"", words);
		assertThat(page)
			.contains("value=\"Annoying\"".replace("Annoying", field.startsWith("impact.2") ? value : "Annoying"));
		assertThat(this.criteria.inForce()).isEqualTo(this.before);
	}

	@Test
	void whoWasSlowerIsToldAndKeepsWhatWasTyped() throws Exception {
		var late = typed("ism", Map.of("impact.1.label.en", "Never seen"));
		this.criteria.change(this.before.version(), MadeCriteria.product(5, 5), "ism", "Faster");
		var answer = answer(late);

		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getContentAsString()).contains("Jonas Treul changed the criteria on", "Never seen");
		assertThat(this.criteria.inForce().value()).isEqualTo(MadeCriteria.product(5, 5));
	}

	@Test
	void theFormTakesOtherSizesWithoutLosingAnything() throws Exception {
		var page = text(typed("ism", Map.of("again", "resized", "likelihood.steps", "6", "bands.count", "5",
				"impact.1.label.en", "Typed <before>", "scores.6.1", "")));

		assertThat(page).contains("id=\"likelihood.6.label.en\"", "id=\"bands.5.from\"", "Typed &lt;before&gt;")
			.containsPattern("name=\"scores.6.5\" value=\"30\"")
			.containsPattern("name=\"scores.1.5\" value=\"8\"");
		assertThat(text(typed("ism", Map.of("again", "multiplied"))))
			.containsPattern("name=\"scores.1.5\" value=\"5\"");
		assertThat(this.criteria.inForce()).isEqualTo(this.before);
	}

	@Test
	void aRiskShowsWhatItComesToByTheCriteriaOfItsTime() throws Exception {
		this.criteria.change(this.before.version(), MadeCriteria.product(5, 5), "ism", "For the test");
		var id = risk(Map.of("likelihood", 5, "impact", 4, "residualLikelihood", 2, "residualImpact", 3));
		var version = this.criteria.inForce().version();
		var path = "/registers/risks/" + id;

		assertThat(plain(text(get(path).with(user("ro")))))
			.contains("Before treatment 20 Critical above the appetite", "likelihood 5 likely 5, impact 4 bad 4",
					"Nobody; top management for a time", "Now 6 Medium", "After treatment, as planned Not judged",
					"By version " + version + " of the risk criteria")
			.doesNotContain("judge it again");

		this.criteria.change(version, MadeCriteria.of(5, 5, (one, other) -> one + other), "ism", "Sums");
		assertThat(plain(text(get(path).with(user("ro"))))).contains("Before treatment 20 Critical",
				"By version " + version + " of the risk criteria", "judge it again");
		assertThat(plain(text(get(path).param("asOf", "2099-01-01").with(user("ro"))))).contains("20 Critical");
	}

	@Test
	void theMapCountsAndLeadsToThoseItCounts() throws Exception {
		this.criteria.change(this.before.version(), MadeCriteria.product(6, 6), "ism", "For the test");
		var id = risk(Map.of("likelihood", 6, "impact", 2, "residualLikelihood", 6, "residualImpact", 1));
		var open = risk(Map.of("likelihood", 6, "impact", 2));
		var page = text(get(PAGE).with(user("ro")));

		assertThat(page)
			.contains("/registers/risks?residualLikelihood=6&amp;residualImpact=1\"><strong>1</strong>",
					"/registers/risks?residualLikelihood=none", "map=inherent#map\">")
			.doesNotContain("/registers/risks?likelihood=");
		assertThat(text(get(PAGE).param("map", "inherent").with(user("ro"))))
			.contains("/registers/risks?likelihood=6&amp;impact=2\"><strong>2</strong>")
			.doesNotContain("/registers/risks?residualLikelihood=");
		assertThat(text(get(PAGE).param("map", "nowhere").with(user("ro")))).contains("residualLikelihood=6");
		assertThat(text(get("/registers/risks?residualLikelihood=6&residualImpact=1").with(user("ro"))))
			.contains(">" + id + "<", PAGE)
			.doesNotContain(">" + open + "<");
		assertThat(text(get("/registers/risks?residualLikelihood=none&likelihood=6").with(user("ro"))))
			.contains(">" + open + "<")
			.doesNotContain(">" + id + "<");
		assertThat(text(get("/api/registers/risks?likelihood=6&impact=2&q=dust").with(user("ro")))).contains(id, open)
			.contains("\"total\":2");
	}

	@Test
	void theFormOfARiskOffersTheStepsByName() throws Exception {
		assertThat(text(get("/registers/risks/new").with(user("ro"))))
			.containsPattern("<option value=\"5\">5 Ruinous</option>")
			.containsPattern("<option value=\"1\">1 Hardly ever</option>");
		var refused = answer(post("/registers/risks/new").with(user("ism"))
			.with(csrf())
			.header("Accept-Language", "de")
			.param("title", "Dust")
			.param("likelihood", "6")
			.param("impact", "4")
			.param("state", "open")
			.param("reason", "Seen"));
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString()).contains("ist keine Stufe der Skala für Wahrscheinlichkeit",
				"5 (Ständig)");
	}

	private MockHttpServletRequestBuilder typed(String person, Map<String, String> changes) {
		var typed = CriteriaForm.of(this.before.value());
		typed.put("version", String.valueOf(this.before.version()));
		typed.put("reason", "Because of the audit");
		typed.putAll(changes);
		var request = post(PAGE + "/edit").with(user(person)).with(csrf());
		typed.forEach(request::param);
		return request;
	}

	private String text(MockHttpServletRequestBuilder request) throws Exception {
		var answer = answer(request);
		assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
		return answer.getContentAsString();
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		return this.pages.perform(request).andReturn().getResponse();
	}

	private static String plain(String page) {
		return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
	}

}
