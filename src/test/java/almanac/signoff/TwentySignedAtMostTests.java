package almanac.signoff;

import java.util.List;
import java.util.stream.Stream;

import almanac.mail.MailTest;
import almanac.registers.nonconformities.Nonconformity;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Of what waits, twenty are shown and decided on one page, however many are sent.
 */
@MailTest
class TwentySignedAtMostTests extends ManagementAsked {

	private static final String PAGE = "/signatures/several";

	@Test
	void theTwentyFirstWaitsForTheNextPage() throws Exception {
		var all = Stream.generate(this::withPlanToApprove).limit(21).toList();
		var kind = request(all.get(0)).kind();

		var shown = page(kind);
		assertThat(all).filteredOn((it) -> shown.contains("choice." + request(it).id())).hasSize(20);
		assertThat(left(all)).isEqualTo(21);

		var form = post(PAGE).param("kind", kind).with(csrf()).with(user("tm"));
		for (var one : all) {
			form.param("choice." + request(one).id(), "yes")
				.param("content." + request(one).id(), request(one).contentSha256());
		}
		this.browser.perform(form).andExpect(status().isOk());

		assertThat(left(all)).isEqualTo(1);
		var last = all.stream().map(this::request).filter(Request::isOpen).findFirst().orElseThrow();
		assertThat(shown).doesNotContain(last.id());
		assertThat(page(kind)).contains("choice." + last.id());
	}

	private long left(List<Nonconformity> all) {
		return all.stream().map(this::request).filter(Request::isOpen).count();
	}

	private String page(String kind) throws Exception {
		return this.browser.perform(get(PAGE).param("kind", kind).with(user("tm")))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
