package almanac.registers.nonconformities.web;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import almanac.DemoTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DemoTest
class RaisePageTests {

	private static final String NONE = "";

	private static final byte[] PNG = Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

	@Autowired
	MockMvc pages;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whoRaisesANonconformityIsLedToItsPage() throws Exception {
		this.pages.perform(raising("2026-01-15").param("statement", "A badge was lent.").param("source", "incident"))
			.andExpect(redirectedUrlPattern("/nonconformities/NC-*"))
			.andExpect(flash().attribute("message", startsWith("Raised as NC-")));
	}

	@Test
	void aReportWithoutItsFactsComesBackWithWhatWasTypedAndTheFaultAtTheField() throws Exception {
		this.pages.perform(raising("2026-01-15").param("requirement", "A.7.2"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("href=\"#statement\"")))
			.andExpect(content().string(containsString("id=\"statement-error\"")))
			.andExpect(content().string(containsString("id=\"source-error\"")))
			.andExpect(content().string(containsString("value=\"A.7.2\"")));
	}

	@Test
	void aDayThatIsNoneIsToldInsteadOfDropped() throws Exception {
		this.pages.perform(raising("2026-02-31").param("statement", "A badge was lent.").param("source", "incident"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("id=\"detectedOn-error\"")))
			.andExpect(content().string(containsString("A badge was lent.")));
	}

	@Test
	void aSourceThatIsNotKnownIsToldAtTheField() throws Exception {
		this.pages.perform(raising("").param("statement", "A badge was lent.").param("source", "hearsay"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("id=\"source-error\"")));
	}

	@Test
	void filesAreOnTheCaseAndInTheEvidenceOfItsStart() throws Exception {
		var page = raised(sending(NONE, file("badge.png", PNG), file("list.csv", "a;b\n".getBytes())));

		var shown = this.pages.perform(get(page).with(user("emp"))).andReturn().getResponse().getContentAsString();
		var link = Pattern.compile("href=\"(/files/[^\"]+)\">badge.png</a>").matcher(shown);
		assertThat(link.find()).as(shown).isTrue();
		assertThat(shown).contains(">list.csv</a>");
		this.pages.perform(get(link.group(1)).with(user("la")))
			.andExpect(content().bytes(PNG))
			.andExpect(content().contentType("image/png"));
		this.pages
			.perform(get("/evidence").param("businessKey", page.replace("/nonconformities/", "corrective-action:"))
				.with(user("la")))
			.andExpect(content().string(matchesPattern("(?s).*Started by Emil Sander.*>badge.png</a>.*SHA-256.*")))
			.andExpect(content().string(not(containsString("Files added"))));
	}

	@Test
	void aFileThatIsNotTakenRefusesTheWholeAndTheWordsStay() throws Exception {
		var before = count();

		this.pages.perform(sending(NONE, file("fine.png", PNG), file("run.exe", "MZ".getBytes())))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(matchesPattern("(?s).*id=\"files-error\"[^>]*>The name “run.exe”.*")))
			.andExpect(content().string(containsString("href=\"#files\"")))
			.andExpect(content().string(containsString("Choose your files again")))
			.andExpect(content().string(containsString("A badge was lent.")));

		assertThat(count()).isEqualTo(before);
	}

	@Test
	void theTestVirusIsNotLetIn() throws Exception {
		this.pages
			.perform(sending(NONE,
					file("note.txt",
							"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*".getBytes())))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("EICAR")));
	}

	@Test
	void theSameFormSentTwiceRaisesOneWithEveryFile() throws Exception {
		var form = UUID.randomUUID().toString();

		var page = raised(sending(form, file("first.txt", "one".getBytes())));
		assertThat(raised(sending(form, file("first.txt", "one".getBytes()), file("second.txt", "two".getBytes()))))
			.isEqualTo(page);

		var shown = this.pages.perform(get(page).with(user("emp"))).andReturn().getResponse().getContentAsString();
		assertThat(shown.split(">first.txt</a>")).hasSize(2);
		assertThat(shown.split(">second.txt</a>")).hasSize(2);
	}

	@Test
	void twoClicksAtOnceRaiseOne() throws Exception {
		var form = UUID.randomUUID().toString();
		var start = new CyclicBarrier(2);
		Callable<String> click = () -> {
			start.await();
			return raised(sending(form));
		};
		var clicks = Executors.newFixedThreadPool(2);
		try {
			var both = clicks.invokeAll(List.of(click, click));
			assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
		}
		finally {
			clicks.shutdown();
		}
	}

	@Test
	void theSameFormWithOtherWordsRaisesAnother() throws Exception {
		var form = UUID.randomUUID().toString();
		var page = raised(sending(form));

		assertThat(raised(sending(form, "A door stood open."))).isNotEqualTo(page);
		assertThat(raised(sending(form, "A door stood open.").with(user("ism")))).isNotEqualTo(page);
	}

	@Test
	void whatMayStayUnsaidIsFoldedAwayUntilItMatters() throws Exception {
		this.pages.perform(get("/nonconformities/new").with(user("emp")))
			.andExpect(content().string(containsString("<details class=\"field\">")))
			.andExpect(content().string(matchesPattern("(?s).*name=\"form\" value=\"[0-9a-f-]{36}\".*")))
			.andExpect(content().string(containsString("accept=\"image/jpeg,image/png,.csv,")));
		this.pages.perform(raising("2026-02-31"))
			.andExpect(content().string(containsString("<details class=\"field\" open=\"open\">")));
	}

	private String raised(MockHttpServletRequestBuilder request) throws Exception {
		return this.pages.perform(request)
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
	}

	private long count() {
		return this.jdbc.sql("select sum(last_number) from nonconformity_number")
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	private static MockMultipartFile file(String name, byte[] content) {
		return new MockMultipartFile("files", name, null, content);
	}

	private static MockHttpServletRequestBuilder sending(String form, MockMultipartFile... files) {
		return sending(form, "A badge was lent.", files);
	}

	private static MockHttpServletRequestBuilder sending(String form, String statement, MockMultipartFile... files) {
		var request = multipart("/nonconformities");
		Stream.of(files).forEach(request::file);
		return request.with(user("emp"))
			.with(csrf())
			.param("form", form)
			.param("statement", statement)
			.param("source", "incident");
	}

	private static MockHttpServletRequestBuilder raising(String day) {
		return post("/nonconformities").with(user("emp")).with(csrf()).param("detectedOn", day);
	}

}
