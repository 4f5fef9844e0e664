package almanac.registers.documents.web;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import almanac.DemoTest;
import almanac.engine.Attachment;
import almanac.engine.OwnTransaction;
import almanac.engine.Upload;
import almanac.evidence.FilesOfEntries;
import almanac.registers.documents.Document;
import almanac.registers.documents.Edition;
import almanac.registers.documents.Edition.Draft;
import almanac.registers.documents.Editions;
import almanac.registers.kit.Register;
import almanac.registers.records.RetentionRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Old editions stay, and their page says how long at least. */
@DemoTest
class OldEditionsTests {

	@Autowired
	MockMvc pages;

	@Autowired
	Register<Document> documents;

	@Autowired
	Register<RetentionRule> rules;

	@Autowired
	Editions editions;

	@Autowired
	FilesOfEntries files;

	@Autowired
	OwnTransaction transaction;

	@Autowired
	JdbcClient jdbc;

	private final String number = "D-" + UUID.randomUUID().toString().substring(0, 8);

	private final List<String> mine = new ArrayList<>();

	/** Rules that other tests left cover documents, too. */
	@BeforeEach
	void noRules() {
		this.rules.all().forEach((it) -> this.rules.retire(it.id(), it.version(), "ism", "Of another test"));
	}

	@BeforeEach
	void twoEditions() {
		this.documents.add(this.number,
				this.documents.type()
					.of(Map.of("title", "Rules for visitors", "kind", Document.Kind.PROCEDURE, "edition", "1.0",
							"classification", Document.Classification.INTERNAL, "state", Document.State.IN_FORCE)),
				"ism", "Set up");
		inForce("1.1");
		inForce("1.2");
	}

	private void inForce(String edition) {
		var run = "document-approval:%s:%s".formatted(this.number, edition);
		this.transaction.of(() -> {
			Attachment file = this.files
				.keep(run, "files",
						new Upload("visitors.md",
								() -> new ByteArrayInputStream("# Visitors %s".formatted(run).getBytes())),
						List.of("md"), null, "po")
				.orElseThrow();
			this.editions.freeze(this.number, run, edition,
					new Draft("Rules for visitors", Document.Classification.INTERNAL, "po", "The yard is new.", null,
							null, null, null, List.of(), List.of()),
					file, "po");
			this.editions.approve(run, "apr", LocalDate.now(), LocalDate.now().plusYears(1));
			this.editions.bringIntoForce(run, "Nobody", 0);
			return null;
		});
	}

	@AfterEach
	void forget() {
		this.mine.forEach((it) -> this.rules.retire(it, 1, "ism", "After the test"));
	}

	private String rule(String period, Integer months, boolean documents) {
		var values = new HashMap<String, Object>(
				Map.of("category", "Documents", "period", period, "documents", documents));
		values.put("months", months);
		var id = this.rules.add(null, this.rules.type().of(values), "ism", "For a test").id();
		this.mine.add(id);
		return id;
	}

	@Test
	void thePageSaysHowLongByTheLongestRuleThatCoversThem() throws Exception {
		rule("100 years", 1200, false);
		page("en").andExpect(content().string(containsString("without end: no retention rule covers them")));
		page("de").andExpect(content().string(containsString("ohne Ende erhalten")));

		rule("3 years", 36, true);
		var ten = rule("10 years", 120, true);
		var until = LocalDate.ofInstant(superseded().supersededAt(), java.time.ZoneId.of("Europe/Berlin"))
			.plusMonths(120);
		page("en")
			.andExpect(
					content().string(containsString("at least as long as retention rule " + ten + " says: 10 years")))
			.andExpect(content().string(containsString("Kept at least until</span> ")))
			.andExpect(content().string(containsString(String.valueOf(until.getYear()))));

		var always = rule("As long as the company exists", null, true);
		page("en").andExpect(content().string(containsString("retention rule " + always)))
			.andExpect(content().string(not(containsString("Kept at least until"))));
	}

	@Test
	void nothingDeletesOne(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings)
			throws Exception {
		assertThat(mappings.getHandlerMethods().keySet())
			.filteredOn((it) -> it.getMethodsCondition().getMethods().contains(RequestMethod.DELETE))
			.extracting(Object::toString)
			.noneMatch((it) -> it.contains("/registers/") || it.contains("edition"));
		var old = "/registers/documents/%s/editions/%d/file".formatted(this.number, superseded().id());
		for (var path : List.of("", "/file", "/editions",
				old.substring(("/registers/documents/" + this.number).length()))) {
			this.pages
				.perform(request(HttpMethod.DELETE, "/api/registers/documents/" + this.number + path)
					.with(httpBasic("ism", "demo")))
				.andExpect(status().is4xxClientError());
			this.pages
				.perform(request(HttpMethod.DELETE, "/registers/documents/" + this.number + path).with(user("ism"))
					.with(csrf()))
				.andExpect(status().is4xxClientError());
		}
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(
					() -> this.jdbc.sql("delete from document_edition where document = ?").param(this.number).update())
			.havingRootCause()
			.withMessageContaining("append-only");
		var entry = this.documents.find(this.number).orElseThrow();
		this.documents.retire(this.number, entry.version(), "ism", "Not needed");

		this.pages.perform(get(old).with(user("la")))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Disposition", containsString("SUPERSEDED")))
			.andExpect(content().string("# Visitors document-approval:%s:1.1".formatted(this.number)));
	}

	private Edition superseded() {
		return this.editions.of(this.number)
			.stream()
			.filter((it) -> it.state() == Edition.State.SUPERSEDED)
			.findFirst()
			.orElseThrow();
	}

	private org.springframework.test.web.servlet.ResultActions page(String language) throws Exception {
		return this.pages
			.perform(get("/registers/documents/" + this.number).with(user("la")).header("Accept-Language", language))
			.andExpect(status().isOk());
	}

}
