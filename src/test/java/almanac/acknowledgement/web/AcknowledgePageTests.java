package almanac.acknowledgement.web;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import almanac.DemoTest;
import almanac.acknowledgement.Campaigns;
import almanac.engine.Attachment;
import almanac.engine.OwnTransaction;
import almanac.engine.Upload;
import almanac.evidence.FilesOfEntries;
import almanac.mail.LiveLinks;
import almanac.registers.documents.Document;
import almanac.registers.documents.Edition.Draft;
import almanac.registers.documents.Editions;
import almanac.registers.kit.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DemoTest
class AcknowledgePageTests {

	@Autowired
	MockMvc pages;

	@Autowired
	Campaigns campaigns;

	@Autowired
	List<LiveLinks> links;

	private String document;

	private String run;

	private String sha256;

	@BeforeEach
	void ask(@Autowired Register<Document> documents, @Autowired Editions editions, @Autowired FilesOfEntries files,
			@Autowired OwnTransaction transaction) {
		this.document = "D-" + UUID.randomUUID().toString().substring(0, 8);
		documents.add(this.document,
				new Document("Rules for visitors", Document.Kind.PROCEDURE, "1.0", null, null, null, "po", null, null,
						null, null, Document.Classification.INTERNAL, null, null, null, null, null, null,
						Document.State.IN_FORCE, null),
				"ism", "Set up");
		var approval = "document-approval:" + this.document + ":2026";
		this.sha256 = transaction.of(() -> {
			Attachment file = files
				.keep(approval, "files",
						new Upload("visitors.md",
								() -> new ByteArrayInputStream(("# Visitors " + this.document).getBytes())),
						List.of("md"), null, "po")
				.orElseThrow();
			editions.freeze(this.document, approval, "2.0",
					new Draft("Rules for visitors", Document.Classification.INTERNAL, "po", "The yard is new.", null,
							null, null, null, List.of(), List.of()),
					file, "po");
			return editions.approve(approval, "apr", LocalDate.now(), LocalDate.now().plusYears(1)).sha256();
		});
		this.run = "document-acknowledgement:" + this.document;
		transaction.of(() -> this.campaigns.open(this.run, this.document, "2.0", "Rules for visitors", this.sha256,
				List.of("BO"), LocalDate.now().plusDays(30)));
	}

	@AfterEach
	void close(@Autowired OwnTransaction transaction) {
		transaction.of(() -> {
			this.campaigns.close(this.run);
			return null;
		});
	}

	@Test
	void lookingAcknowledgesNothingAndTheBoxDoes() throws Exception {
		var link = link();

		open(link).andExpect(status().isOk())
			.andExpect(content().string(containsString("The yard is new.")))
			.andExpect(content().string(containsString(this.sha256.substring(0, 4))))
			.andExpect(header().string("Referrer-Policy", "no-referrer"))
			.andExpect(header().string("Cache-Control", "no-store"));
		open(link);
		assertThat(this.campaigns.count(this.run).acknowledged()).isZero();
		send(link, null, this.sha256).andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("Tick the box first")));
		assertThat(this.campaigns.count(this.run).acknowledged()).isZero();

		send(link, "yes", this.sha256).andExpect(redirectedUrl(link));

		assertThat(this.campaigns.lineOf(this.run, "bo").orElseThrow().way()).isEqualTo("link");
		open(link).andExpect(content().string(containsString("Thank you")))
			.andExpect(content().string(not(containsString("type=\"checkbox\""))));
	}

	@Test
	void machinesReadWhoAcknowledgedIt() throws Exception {
		var path = "/api/registers/documents/%s/acknowledgements".formatted(this.document);
		var link = link();
		send(link, "yes", this.sha256);

		this.pages.perform(get(path).with(user("la")))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.length()").value(1))
			.andExpect(jsonPath("$[0].sha256").value(this.sha256))
			.andExpect(jsonPath("$[0].acknowledged").value(1))
			.andExpect(jsonPath("$[0].audience[0]").value("BO"))
			.andExpect(jsonPath("$[0].people[?(@.person == 'bo')].way").value("link"));
		this.pages.perform(get(path).with(user("stranger"))).andExpect(status().isForbidden());
		this.pages.perform(get("/api/registers/documents/D-none/acknowledgements").with(user("la")))
			.andExpect(status().isNotFound());
	}

	@Test
	void theLinkBringsTheVeryFileWithoutALogin() throws Exception {
		this.pages.perform(get(link() + "/file"))
			.andExpect(status().isOk())
			.andExpect(content().string("# Visitors " + this.document));
	}

	/** So that one of them is the last, and the run goes on. */
	@Test
	void whoAcknowledgesAtTheSameMomentWaitsForTheOther(@Autowired OwnTransaction transaction) throws Exception {
		var line = this.campaigns.lineOf(this.run, "bo").orElseThrow();
		var second = new AtomicReference<CompletableFuture<Boolean>>();

		transaction.of(() -> {
			this.campaigns.acknowledge(line, this.sha256, "login");
			second.set(CompletableFuture.supplyAsync(() -> this.campaigns.acknowledge(line, this.sha256, "login")));
			assertThat(second.get()).failsWithin(Duration.ofMillis(300));
			return null;
		});

		assertThat(second.get().get(5, TimeUnit.SECONDS)).isTrue();
	}

	/** A letter may have been forwarded. */
	@Test
	void whatIsConfidentialOpensOnlyForWhoSignsIn(@Autowired JdbcClient jdbc) throws Exception {
		jdbc.sql("update document_edition set classification = 'confidential' where document = ?")
			.param(this.document)
			.update();

		this.pages.perform(get(link() + "/file"))
			.andExpect(redirectedUrl("/acknowledgements/" + this.run + "/file"))
			.andExpect(content().string(""));
		open(link()).andExpect(content().string(containsString("once you have signed in")));
		this.pages.perform(get("/acknowledgements/" + this.run + "/file").with(user("bo")))
			.andExpect(content().string("# Visitors " + this.document));
		this.pages.perform(get("/acknowledgements/" + this.run + "/file").with(user("tm")))
			.andExpect(status().isNotFound());
	}

	@Test
	void aLinkIsOfItsReaderAndAMadeUpOneLeadsNowhere() throws Exception {
		assertThat(this.links.stream()
			.flatMap((it) -> it.live("emp", "/acknowledgements/" + this.run, "id").stream())
			.toList()).isEmpty();
		open("/acknowledge/" + "x".repeat(43)).andExpect(status().isNotFound());
		this.pages.perform(get("/acknowledge/" + "x".repeat(43) + "/file")).andExpect(status().isNotFound());
		this.pages.perform(post(link()).param("read", "yes").param("content", this.sha256))
			.andExpect(status().isForbidden());
		assertThat(this.campaigns.count(this.run).acknowledged()).isZero();
	}

	@Test
	void anotherFileThanTheOneShownIsNotAcknowledged() throws Exception {
		send(link(), "yes", "0".repeat(64)).andExpect(status().isConflict());

		assertThat(this.campaigns.count(this.run).acknowledged()).isZero();
	}

	@Test
	void aClosedListTakesNothing(@Autowired OwnTransaction transaction) throws Exception {
		var link = link();
		close(transaction);

		send(link, "yes", this.sha256).andExpect(status().isConflict())
			.andExpect(content().string(containsString("list is closed")));
	}

	@Test
	void whoIsSignedInFindsItAmongTheWork() throws Exception {
		this.pages.perform(get("/").with(user("bo")))
			.andExpect(content().string(containsString("Rules for visitors, edition 2.0")));

		this.pages
			.perform(post("/acknowledgements/" + this.run).param("read", "yes")
				.param("content", this.sha256)
				.with(user("bo"))
				.with(csrf()))
			.andExpect(redirectedUrl("/acknowledgements/" + this.run));

		this.pages.perform(get("/").with(user("bo")))
			.andExpect(content().string(not(containsString("Rules for visitors, edition 2.0"))));
		this.pages.perform(get("/acknowledgements/" + this.run).with(user("emp"))).andExpect(status().isNotFound());
		this.pages.perform(get("/acknowledgements/" + this.run)).andExpect(status().is3xxRedirection());
	}

	@Test
	void thePageOfTheDocumentCounts() throws Exception {
		send(link(), "yes", this.sha256);
		var count = this.campaigns.count(this.run);

		this.pages.perform(get("/registers/documents/" + this.document).with(user("ism")))
			.andExpect(content().string(containsString("1 of " + count.of())))
			.andExpect(content().string(containsString("Approved, waits for its day")));
	}

	private String link() {
		return this.links.stream()
			.flatMap((it) -> it.live("bo", "/acknowledgements/" + this.run, "id").stream())
			.findFirst()
			.orElseThrow();
	}

	private ResultActions open(String link) throws Exception {
		return this.pages.perform(get(link));
	}

	private ResultActions send(String link, String read, String content) throws Exception {
		var request = post(link).param("content", content).with(csrf());
		return this.pages.perform((read != null) ? request.param("read", read) : request);
	}

}
