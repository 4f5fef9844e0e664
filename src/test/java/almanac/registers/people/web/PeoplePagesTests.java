package almanac.registers.people.web;

import java.util.UUID;

import almanac.DemoTest;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

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
class PeoplePagesTests {

	@Autowired
	MockMvc pages;

	@Autowired
	People people;

	private final String login = "p" + UUID.randomUUID().toString().substring(0, 8);

	@ParameterizedTest
	@ValueSource(strings = { "/registers/people", "/registers/people/new", "/registers/people/tm", "/registers/roles",
			"/registers/roles/TM" })
	void everyPageShowsInBothLanguages(String path) throws Exception {
		for (var language : new String[] { "en", "de" }) {
			this.pages.perform(get(path).with(user("ism")).header("Accept-Language", language))
				.andExpect(status().isOk())
				.andExpect(content().string(containsString("<html lang=\"" + language + "\">")))
				.andExpect(content().string(not(containsString("??"))));
		}
	}

	@Test
	void somebodyComesChangesTheNameAndLeavesAndAllOfItIsKnown() throws Exception {
		this.pages.perform(typed("new", "Pia Noll", "true").param("id", this.login).param("reason", "Began in sales"))
			.andExpect(redirectedUrl("/registers/people/" + this.login));
		this.pages.perform(typed(this.login, "Pia Brandt", "true").param("reason", "Married"))
			.andExpect(redirectedUrl("/registers/people/" + this.login));
		this.pages.perform(typed(this.login, "Pia Brandt", "false").param("reason", "Left the company"))
			.andExpect(redirectedUrl("/registers/people/" + this.login));

		assertThat(this.people.isActive(this.login)).isFalse();
		assertThat(this.people.historyOf(this.login)).extracting((it) -> it.value().name())
			.containsExactly("Pia Brandt", "Pia Brandt", "Pia Noll");
		this.pages.perform(get("/registers/people/" + this.login).with(user("ro")))
			.andExpect(content().string(containsString("Pia Noll")))
			.andExpect(content().string(containsString("Married")))
			.andExpect(content().string(containsString("Jonas Treul")))
			.andExpect(content().string(not(containsString("<form class=\"card\""))));
	}

	@Test
	void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
		this.pages.perform(typed("new", "Pia Noll", "true").param("id", "tm").param("reason", "Began"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("<a href=\"#id\">This login name is taken")))
			.andExpect(content().string(containsString("value=\"Pia Noll\"")));
		this.pages.perform(typed("new", "Pia Noll", "true").param("id", this.login))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("<a href=\"#reason\">Say why")));
		assertThat(this.people.find(this.login)).isEmpty();
	}

	@Test
	void aRoleIsHandedOverWithAReasonAndNobodyStandsInForThemselves() throws Exception {
		var before = this.people.role("TRN").orElseThrow();
		this.pages
			.perform(post("/registers/roles/TRN").with(user("ism"))
				.with(csrf())
				.param("holder", "ro")
				.param("deputy", "ro")
				.param("version", String.valueOf(this.people.historyOfRole("TRN").size()))
				.param("reason", "New tasks"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("<a href=\"#deputy\">")));
		assertThat(this.people.role("TRN").orElseThrow()).isEqualTo(before);

		this.pages
			.perform(post("/registers/roles/TRN").with(user("ism"))
				.with(csrf())
				.param("holder", before.holder())
				.param("deputy", "ro")
				.param("version", String.valueOf(this.people.historyOfRole("TRN").size()))
				.param("reason", "Someone has to stand in"))
			.andExpect(redirectedUrl("/registers/roles/TRN"));
		this.pages.perform(get("/registers/roles/TRN").with(user("ro")))
			.andExpect(content().string(containsString("Someone has to stand in")));
		this.people.appoint("TRN", before.holder(), before.deputy(), "ism", "As before");
	}

	@Test
	void whoChangesAPersonSomebodyElseChangedIsToldByWhomAndNothingTypedIsLost() throws Exception {
		this.pages.perform(typed("new", "Pia Noll", "true").param("id", this.login).param("reason", "Began in sales"));
		var old = typed(this.login, "Pia Brandt-Noll", "true").param("reason", "Married");
		this.people.change(new Person(this.login, "Pia Noll", "other@example.org", true, "ro"), "tm", "Moved to Risk");

		this.pages.perform(old)
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("<a href=\"#known\">Henrike Vossberg changed this meanwhile")))
			.andExpect(content().string(containsString("“Moved to Risk” (version 2)")))
			.andExpect(content().string(containsString("value=\"Pia Brandt-Noll\"")))
			.andExpect(content().string(containsString(">Married</textarea>")))
			.andExpect(content().string(containsString("other@example.org</dd>")))
			.andExpect(content().string(containsString("name=\"version\" value=\"2\"")));
		assertThat(this.people.find(this.login).orElseThrow().name()).isEqualTo("Pia Noll");
		this.pages.perform(typed(this.login, "Pia Brandt-Noll", "true").param("reason", "Married"))
			.andExpect(redirectedUrl("/registers/people/" + this.login));
		assertThat(this.people.historyOf(this.login)).hasSize(3);
	}

	@Test
	void aFormThatDoesNotSayItsVersionChangesNothing() throws Exception {
		this.pages
			.perform(post("/registers/people/ro").with(user("ism"))
				.with(csrf())
				.param("name", "Somebody")
				.param("mail", "x@example.org")
				.param("active", "true")
				.param("reason", "Why not"))
			.andExpect(status().isConflict());
		assertThat(this.people.find("ro").orElseThrow().name()).isEqualTo("Mirja Saalfeld");
	}

	@Test
	void whoHandsARoleOverThatSomebodyElseHandedOverIsTold() throws Exception {
		var before = this.people.role("BO").orElseThrow();
		var read = this.people.historyOfRole("BO").size();
		this.people.appoint("BO", before.holder(), "ro", "tm", "In between");
		var late = post("/registers/roles/BO").with(user("ism"))
			.with(csrf())
			.param("holder", "co")
			.param("deputy", "po")
			.param("reason", "New tasks")
			.param("version", String.valueOf(read));

		this.pages.perform(late)
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("<a href=\"#history\">Henrike Vossberg changed this meanwhile")))
			.andExpect(content().string(containsString("<option value=\"co\" selected=\"selected\">")))
			.andExpect(content().string(containsString("name=\"version\" value=\"" + (read + 1) + "\"")));
		assertThat(this.people.role("BO").orElseThrow().deputy()).isEqualTo("ro");
		this.people.appoint("BO", before.holder(), before.deputy(), "ism", "As before");
	}

	@Test
	void nobodyReportsToThemselvesByWayOfOthers() throws Exception {
		this.pages
			.perform(post("/registers/people/tm").with(user("ism"))
				.with(csrf())
				.param("name", "Henrike Vossberg")
				.param("mail", "tm@example.org")
				.param("active", "true")
				.param("supervisor", "cao")
				.param("version", String.valueOf(this.people.historyOf("tm").size()))
				.param("reason", "Turned round"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("<a href=\"#supervisor\">Choose somebody who works here and")));
		assertThat(this.people.find("tm").orElseThrow().supervisor()).isNull();
	}

	@Test
	void whoMayNotNeitherReadsNorChangesAnything() throws Exception {
		this.pages.perform(get("/registers/people").with(user("emp"))).andExpect(status().isForbidden());
		this.pages.perform(get("/registers/roles/TM").with(user("emp"))).andExpect(status().isForbidden());
		this.pages.perform(get("/registers/people/new").with(user("ro"))).andExpect(status().isForbidden());
		this.pages
			.perform(post("/registers/people/ro").with(user("ro"))
				.with(csrf())
				.param("name", "Boss")
				.param("mail", "x@example.org")
				.param("active", "true")
				.param("reason", "I like it"))
			.andExpect(status().isForbidden());
		this.pages.perform(
				post("/registers/roles/TM").with(user("ro")).with(csrf()).param("holder", "ro").param("reason", "Me"))
			.andExpect(status().isForbidden());
		assertThat(this.people.role("TM").orElseThrow().holder()).isNotEqualTo("ro");
	}

	@Test
	void whoIsNobodyHasNoPage() throws Exception {
		this.pages.perform(get("/registers/people/nobody").with(user("ism"))).andExpect(status().isNotFound());
		this.pages.perform(get("/registers/roles/NONE").with(user("ism"))).andExpect(status().isNotFound());
	}

	private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder typed(String path, String name,
			String active) {
		return post("/registers/people/" + path).with(user("ism"))
			.with(csrf())
			.param("name", name)
			.param("mail", "pia@example.org")
			.param("supervisor", "")
			.param("active", active)
			.param("version", String.valueOf(this.people.historyOf(path).size()));
	}

}
