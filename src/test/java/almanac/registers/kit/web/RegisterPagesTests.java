package almanac.registers.kit.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.Visitor;
import almanac.registers.assets.Asset;
import almanac.registers.incidents.Incident;
import almanac.registers.kit.Field;
import almanac.registers.kit.Level;
import almanac.registers.kit.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DemoTest
class RegisterPagesTests {

	@LocalServerPort
	int port;

	@Autowired
	MockMvc pages;

	@Autowired
	Register<Asset> assets;

	@Autowired
	Register<Incident> incidents;

	@Autowired
	DemoCase cases;

	@Autowired
	Linkable linkable;

	private String number;

	@BeforeEach
	void number() {
		this.number = "A-" + UUID.randomUUID().toString().substring(0, 8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/registers", "/registers/assets", "/registers/controls", "/registers/risks",
			"/registers/risks/new", "/registers/assets?q=x&sort=name&descending=true&retired=true&asOf=2026-01-01" })
	void everyPageShowsInBothLanguages(String path) throws Exception {
		for (var language : new String[] { "en", "de" }) {
			this.pages.perform(get(path).with(user("ism")).header("Accept-Language", language))
				.andExpect(status().isOk())
				.andExpect(content().string(containsString("<html lang=\"" + language + "\">")))
				.andExpect(content().string(not(containsString("??"))));
		}
	}

	@Test
	void anEntryIsAddedChangedWithAReasonAndItsHistoryShowsTheDifference() throws Exception {
		this.pages.perform(typed("/registers/assets/new", "ism", "Order <database>").param("id", this.number))
			.andExpect(redirectedUrl("/registers/assets/" + this.number));
		this.pages.perform(typed("/registers/assets/" + this.number + "/edit", "ao", "Orders").param("version", "1"))
			.andExpect(redirectedUrl("/registers/assets/" + this.number));

		this.pages.perform(get("/registers/assets/" + this.number).with(user("ro")))
			.andExpect(content().string(containsString("<del>Order &lt;database&gt;</del> <ins>Orders</ins>")))
			.andExpect(content().string(containsString("Because of the inventory")))
			.andExpect(content().string(containsString("Tilman Ohrt")))
			.andExpect(content().string(not(containsString("/edit\""))));
	}

	@Test
	void theOverviewShowsWhatBelongsTogether() throws Exception {
		var page = this.pages.perform(get("/registers").with(user("ism")))
			.andReturn()
			.getResponse()
			.getContentAsString();

		assertThat(page.replaceAll("\\s+", " ")).containsSubsequence("What we protect</h2>", "/registers/assets\"",
				"Risks and their treatment</h2>", "/registers/risks\"", "Objectives, audits and improvement</h2>",
				"/registers/audits\"");
	}

	@Test
	void whatIsChosenFromTheListComesBesideWhatIsTyped() throws Exception {
		for (var which : new String[] { "a", "b" }) {
			this.pages.perform(
					typed("/registers/assets/new", "ism", "Orders <" + which + ">").param("id", this.number + which));
		}
		var page = this.pages.perform(get("/registers/risks/new").with(user("ism")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("<legend>Before treatment</legend>")
			.containsPattern("type=\"checkbox\" name=\"assets\" value=\"" + this.number + "a\">")
			.contains("Orders &lt;a&gt;")
			.containsOnlyOnce("name=\"threat\"");

		var kept = this.pages
			.perform(post("/registers/risks/new").with(user("ism"))
				.with(csrf())
				.param("title", "Picked")
				.param("assets", this.number + "a", this.number + "b")
				.param("impact", "3")
				.param("likelihood", "2")
				.param("state", "open")
				.param("reason", "Workshop"))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();

		this.pages.perform(get(kept).with(user("ism")))
			.andExpect(content().string(containsString("Orders &lt;a&gt;")))
			.andExpect(content().string(containsString("<h3>Before treatment</h3>")));
		assertThat(this.pages.perform(get(kept + "/edit").with(user("ism")))
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("value=\"" + this.number + "a " + this.number + "b\"")
			.doesNotContain("name=\"assets\" value=\"" + this.number + "a\">");
	}

	@Test
	void oneLinkIsSuggestedWhileTyping() throws Exception {
		this.pages.perform(typed("/registers/assets/new", "ism", "Orders").param("id", this.number));

		this.pages.perform(get("/registers/devices/new").with(user("ism")))
			.andExpect(content().string(containsString("list=\"asset-list\"")))
			.andExpect(content()
				.string(containsString("<option value=\"" + this.number + "\">" + this.number + " Orders</option>")));
	}

	@Test
	void whatOneMayNotReadIsNotOfferedToLinkTo() {
		assertThat(this.linkable.to(incidentsLink(), "ver")).isEmpty();
		this.incidents.add(null, incident("Laptop stolen"), "im", "Reported");
		assertThat(this.linkable.to(incidentsLink(), "im")).isNotEmpty();
	}

	private static Field incidentsLink() {
		return new Field("incidents", "incidents", Field.Kind.LINKS, List.class, false, null, List.of(), "incidents");
	}

	@Test
	void aRefusalStandsAtEachFieldAndKeepsWhatWasTyped() throws Exception {
		this.pages
			.perform(typed("/registers/assets/new", "ism", "").param("id", this.number)
				.param("recoveryTime", "soon")
				.param("owner", "stranger"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("id=\"name-error\"")))
			.andExpect(content().string(containsString("id=\"owner-error\"")))
			.andExpect(content().string(containsString("id=\"recoveryTime-error\"")))
			.andExpect(content().string(containsString("value=\"soon\"")))
			.andExpect(content().string(containsString("<option value=\"stranger\" selected>")))
			.andExpect(content().string(containsString("value=\"" + this.number + "\"")));
		assertThat(this.assets.find(this.number)).isEmpty();
	}

	@Test
	void anActionAndItsNonconformityShowEachOther() throws Exception {
		var one = this.cases.justRaised().id().value();
		this.pages
			.perform(post("/registers/actions/new").with(user("ism"))
				.with(csrf())
				.param("id", this.number)
				.param("title", "Lock the gate")
				.param("state", "open")
				.param("nonconformities", one)
				.param("reason", "Found in the audit"))
			.andExpect(redirectedUrl("/registers/actions/" + this.number));

		this.pages.perform(get("/registers/actions/" + this.number).with(user("ism")))
			.andExpect(content().string(containsString("<a href=\"/nonconformities/" + one + "\">")));
		this.pages.perform(get("/nonconformities/" + one).with(user("ism")))
			.andExpect(content().string(containsString("<a href=\"/registers/actions/" + this.number + "\">")));
		this.pages
			.perform(post("/registers/actions/new").with(user("ism"))
				.with(csrf())
				.param("title", "Lock the gate")
				.param("state", "open")
				.param("nonconformities", "NC-1999-0001")
				.param("reason", "Found in the audit"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(
					content().string(containsString("“NC-1999-0001” is no number of the register Nonconformities.")));
	}

	@Test
	void whoReadAnOldVersionIsToldWhoWasFaster() throws Exception {
		this.pages.perform(typed("/registers/assets/new", "ism", "Orders").param("id", this.number));
		this.pages.perform(typed("/registers/assets/" + this.number + "/edit", "ao", "Shop").param("version", "1"));

		this.pages.perform(typed("/registers/assets/" + this.number + "/edit", "ism", "Web").param("version", "1"))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("value=\"Web\"")));
		assertThat(this.assets.find(this.number).orElseThrow().value().name()).isEqualTo("Shop");
	}

	@Test
	void anEntryIsTakenOutOfUseAndStaysReadable() throws Exception {
		this.pages.perform(typed("/registers/assets/new", "ism", "Orders").param("id", this.number));
		this.pages.perform(post("/registers/assets/" + this.number + "/retirement").with(user("ism"))
			.with(csrf())
			.param("version", "1")
			.param("reason", "Replaced"));

		this.pages.perform(get("/registers/assets/" + this.number).with(user("ism")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("out of use")))
			.andExpect(content().string(not(containsString("/retirement"))));
	}

	@Test
	void whoHasNoPartInItReadsAndChangesNothing() throws Exception {
		this.pages.perform(get("/registers/assets").with(user("emp"))).andExpect(status().isForbidden());
		this.pages.perform(typed("/registers/assets/new", "ver", "Orders").param("id", this.number))
			.andExpect(status().isForbidden());
		var api = Visitor.of(this.port);
		assertThat(api.api("emp", "GET", "/api/registers/assets", null).statusCode()).isEqualTo(403);
		assertThat(api.api("ver", "POST", "/api/registers/assets", body()).statusCode()).isEqualTo(403);
		assertThat(this.assets.find(this.number)).isEmpty();
	}

	@Test
	void whoMayOnlyReadNeitherChangesNorRetiresOnAnyWay() throws Exception {
		this.pages.perform(typed("/registers/assets/new", "ism", "Orders").param("id", this.number));
		var address = "/registers/assets/" + this.number;

		this.pages.perform(get(address + "/edit").with(user("ver"))).andExpect(status().isForbidden());
		this.pages.perform(typed(address + "/edit", "ver", "Mine").param("version", "1"))
			.andExpect(status().isForbidden());
		this.pages
			.perform(post(address + "/retirement").with(user("ver"))
				.with(csrf())
				.param("version", "1")
				.param("reason", "Not needed"))
			.andExpect(status().isForbidden());
		this.pages.perform(post(address + "/retirement").with(user("ism")).param("version", "1").param("reason", "x"))
			.andExpect(status().isForbidden());
		var api = Visitor.of(this.port);
		assertThat(api.api("ver", "PUT", "/api" + address, body().replaceFirst("\"id\":\"[^\"]+\"", "\"version\":1"))
			.statusCode()).isEqualTo(403);
		assertThat(api.api("ver", "POST", "/api" + address + "/retire", "{\"version\":1,\"reason\":\"Not needed\"}")
			.statusCode()).isEqualTo(403);
		assertThat(this.assets.find(this.number).orElseThrow()).satisfies((it) -> assertThat(it.version()).isEqualTo(1))
			.satisfies((it) -> assertThat(it.value().name()).isEqualTo("Orders"));
	}

	@Test
	void incidentsAreForThoseWhoNeedToKnow() throws Exception {
		var incident = this.incidents.add(null, incident("Laptop of an employee stolen"), "im", "Reported");
		var address = "/registers/incidents/" + incident.id();
		var api = Visitor.of(this.port);

		this.pages.perform(get(address).with(user("dpo"))).andExpect(status().isOk());
		for (var person : new String[] { "ver", "ext", "emp" }) {
			this.pages.perform(get(address).with(user(person))).andExpect(status().isForbidden());
			this.pages.perform(get("/registers/incidents").with(user(person))).andExpect(status().isForbidden());
			for (var path : new String[] { "", "/" + incident.id(), "/" + incident.id() + "/history" }) {
				assertThat(api.api(person, "GET", "/api/registers/incidents" + path, null).statusCode()).isEqualTo(403);
			}
		}
		this.pages.perform(get("/registers").with(user("ver")))
			.andExpect(content().string(not(containsString("/registers/incidents"))));
		assertThat(api.api("ver", "GET", "/api/registers", null).body()).doesNotContain("\"incidents\"");
		assertThat(api.api("im", "GET", "/api/registers", null).body()).contains("\"incidents\"");
	}

	@Test
	void whatRefersToAnEntryIsShownToThoseWhoMayReadIt() throws Exception {
		this.pages.perform(typed("/registers/assets/new", "ism", "Orders").param("id", this.number));
		var values = new HashMap<String, Object>(
				this.incidents.type().values(incident("Order database copied by a stranger")));
		values.put("assets", List.of(this.number));
		var incident = this.incidents.add(null, this.incidents.type().of(values), "im", "Reported");

		this.pages.perform(get("/registers/assets/" + this.number).with(user("im")))
			.andExpect(content().string(containsString(incident.id())));
		this.pages.perform(get("/registers/assets/" + this.number).with(user("ver")))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("copied by a stranger"))));
	}

	private Incident incident(String title) {
		return this.incidents.type()
			.of(Map.of("title", title, "severity", Level.HIGH, "state", Incident.State.values()[0]));
	}

	@Test
	void anUnknownColumnToSortByIsNamed() {
		assertThat(Visitor.of(this.port).api("ism", "GET", "/api/registers/assets?sort=price", null).body())
			.contains("\"field\":\"sort\"", "'price' is no column", "criticality");
	}

	@Test
	void theApiKeepsAndAnswersTheSame() {
		var api = Visitor.of(this.port);
		assertThat(api.api("ism", "POST", "/api/registers/assets", body()).statusCode()).isEqualTo(201);
		assertThat(api.api("ro", "GET", "/api/registers/assets/" + this.number, null).body())
			.contains("\"name\":\"Orders\"", "\"recoveryTime\":\"PT4H\"", "\"version\":1");
		assertThat(api.api("ro", "GET", "/api/registers/assets/" + this.number + "?asOf=2020-01-01T00:00:00Z", null)
			.statusCode()).isEqualTo(404);
		assertThat(api
			.api("ism", "PUT", "/api/registers/assets/" + this.number,
					body().replace("\"id\":\"" + this.number + "\"", "\"version\":7"))
			.statusCode()).isEqualTo(200);
		assertThat(api.api("ism", "POST", "/api/registers/assets", body().replace("high", "gigantic")).statusCode())
			.isEqualTo(422);
		assertThat(api.api("ism", "POST", "/api/registers/assets", body().replace("Orders", "")).body())
			.contains("\"field\":\"name\"", "\"rule\":\"required\"", "\"rule\":\"unique\"");
		assertThat(api.api("ism", "GET", "/api/registers/nothing", null).body())
			.contains("Known: [absences, actions, assets");
	}

	private String body() {
		return """
				{"id":"%s","reason":"Inventory","value":{"name":"Orders","kind":"information","owner":"ao",
				"classification":"internal","criticality":"high","recoveryTime":"PT4H","state":"active"}}"""
			.formatted(this.number);
	}

	private static MockHttpServletRequestBuilder typed(String path, String person, String name) {
		return post(path).with(user(person))
			.with(csrf())
			.param("name", name)
			.param("kind", "information")
			.param("classification", "internal")
			.param("criticality", "high")
			.param("state", "active")
			.param("reason", "Because of the inventory");
	}

}
