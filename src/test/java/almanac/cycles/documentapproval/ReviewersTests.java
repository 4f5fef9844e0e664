package almanac.cycles.documentapproval;

import java.util.List;

import almanac.engine.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Whom a draft concerns reviews it, and never who wrote it (DR2).
 */
class ReviewersTests {

	private final Directory directory = mock(Directory.class);

	private final Reviewers reviewers = new Reviewers(this.directory);

	@BeforeEach
	void prepare() {
		holds("ISM", "ism", "ism2");
		holds("DPO", "dpo", "dpo2");
		holds("LEG", "leg");
		holds("TRN", "trn");
		holds("APR", "apr");
		given(this.directory.isActive(anyString())).willReturn(true);
	}

	private void holds(String role, String... people) {
		given(this.directory.eligible(role)).willReturn(List.of(people));
	}

	@ParameterizedTest
	@CsvSource({ "personal-data, dpo", "law, leg", "personnel, trn" })
	void whomTheDraftConcernsReviewsItBesideTheManager(String concern, String reviewer) {
		assertThat(this.reviewers.of(List.of(concern), List.of(), List.of("po"))).containsExactly("ism", reviewer);
	}

	@Test
	void allThreeReviewWhatConcernsAllThree() {
		assertThat(this.reviewers.of(List.of("law", "personnel", "personal-data"), List.of(), List.of("po")))
			.containsExactlyInAnyOrder("ism", "leg", "trn", "dpo");
	}

	@Test
	void whatConcernsNobodyIsReviewedByTheManagerAlone() {
		assertThat(this.reviewers.of(List.of(), List.of(), List.of("po"))).containsExactly("ism");
	}

	@Test
	void whatTheManagerWroteTheDeputyReviewsBesideWhomItConcerns() {
		assertThat(this.reviewers.of(List.of("personal-data"), List.of(), List.of("ism"))).containsExactly("ism2",
				"dpo");
	}

	@Test
	void whatManagerAndDeputyWroteThoseReviewWhomItConcerns() {
		assertThat(this.reviewers.of(List.of("law"), List.of(), List.of("ism", "ism2"))).containsExactly("leg");
		assertThat(this.reviewers.of(List.of(), List.of(), List.of("ism", "ism2"))).containsExactly("apr");
	}

	@Test
	void whoeverWroteWhatConcernsThemDoesNotReviewIt() {
		assertThat(this.reviewers.of(List.of("personal-data"), List.of(), List.of("dpo"))).containsExactly("ism",
				"dpo2");
		assertThat(this.reviewers.of(List.of("law"), List.of(), List.of("leg"))).containsExactly("ism");
	}

	@Test
	void whoIsNamedReviewsUnlessTheyWroteItOrLeft() {
		given(this.directory.isActive("gone")).willReturn(false);

		assertThat(this.reviewers.of(List.of(), List.of("bo", "po", "gone", "ism"), List.of("po")))
			.containsExactly("ism", "bo");
	}

	@Test
	void withoutAnybodyElseTheDraftWaits() {
		holds("APR");

		assertThatIllegalStateException()
			.isThrownBy(() -> this.reviewers.of(List.of(), List.of("ism"), List.of("ism", "ism2")))
			.withMessageContaining("name a deputy");
	}

}
