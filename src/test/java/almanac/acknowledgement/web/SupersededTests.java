package almanac.acknowledgement.web;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import almanac.DemoTest;
import almanac.acknowledgement.Campaigns;
import almanac.engine.OwnTransaction;
import almanac.engine.Upload;
import almanac.evidence.FilesOfEntries;
import almanac.registers.documents.Document;
import almanac.registers.documents.Edition.Draft;
import almanac.registers.documents.Editions;
import almanac.registers.kit.Register;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Whoever looks at an old edition is told that it is one (DR10).
 */
@DemoTest
class SupersededTests {

	private static final String BANNER = "A newer edition is in force by now. Work by that one.";

	@Autowired
	MockMvc pages;

	@Autowired
	Campaigns campaigns;

	@Autowired
	Register<Document> documents;

	@Autowired
	Editions editions;

	@Autowired
	FilesOfEntries files;

	@Autowired
	OwnTransaction transaction;

	private final String document = "D-" + UUID.randomUUID().toString().substring(0, 8);

	private final String run = "document-acknowledgement:" + this.document;

	/** In force at once. */
	private String published(String edition) {
		var approval = "document-approval:%s:%s".formatted(this.document, edition);
		return this.transaction.of(() -> {
			var file = this.files
				.keep(approval, "files",
						new Upload("visitors.md", () -> new ByteArrayInputStream(("# " + approval).getBytes())),
						List.of("md"), null, "po")
				.orElseThrow();
			this.editions.freeze(this.document, approval, edition,
					new Draft("Rules for visitors", Document.Classification.INTERNAL, "po", "The yard is new.", null,
							null, null, null, List.of(), List.of()),
					file, "po");
			var sha256 = this.editions.approve(approval, "apr", LocalDate.now(), LocalDate.now().plusYears(1)).sha256();
			this.editions.bringIntoForce(approval, "Nobody", 0);
			return sha256;
		});
	}

	private String page(String path) throws Exception {
		return this.pages.perform(get(path).with(user("bo")).header("Accept-Language", "en"))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	@Test
	void whoIsToAcknowledgeAnOldEditionIsToldThatThereIsANewer() throws Exception {
		this.documents.add(this.document,
				this.documents.type()
					.of(Map.of("title", "Rules for visitors", "kind", Document.Kind.PROCEDURE, "edition", "1.0",
							"classification", Document.Classification.INTERNAL, "state", Document.State.IN_FORCE)),
				"ism", "Set up");
		var sha256 = published("2.0");
		this.transaction.of(() -> this.campaigns.open(this.run, this.document, "2.0", "Rules for visitors", sha256,
				List.of("BO"), LocalDate.now().plusDays(30)));
		try {
			assertThat(page("/acknowledgements/" + this.run)).doesNotContain(BANNER);
			assertThat(page("/registers/documents/" + this.document)).doesNotContain("do not work by it");

			published("2.1");

			assertThat(page("/acknowledgements/" + this.run)).contains(BANNER);
			assertThat(page("/registers/documents/" + this.document)).containsOnlyOnce("do not work by it");
		}
		finally {
			this.transaction.of(() -> {
				this.campaigns.close(this.run);
				return null;
			});
		}
	}

}
