package almanac.registers.risks.web;

import java.util.List;
import java.util.stream.Stream;

import almanac.engine.Cycles;
import almanac.registers.risks.RiskReviews;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class ReviewOfferTests {

	private static ReviewOffer offer(List<String> known, RiskReviews... reviews) {
		var cycles = mock(Cycles.class);
		when(cycles.known()).thenReturn(known);
		var beans = new StaticListableBeanFactory();
		Stream.of(reviews).forEach((it) -> beans.addBean("reviews" + it.hashCode(), it));
		ObjectProvider<RiskReviews> provider = beans.getBeanProvider(RiskReviews.class);
		return new ReviewOffer(cycles, provider);
	}

	@Test
	void aRiskIsReviewedWhereThereIsACycleForItThatIsNotAtItAlready() {
		assertThat(offer(List.of("restore-test")).isPossible("RSK-0001")).isFalse();
		assertThat(offer(List.of("restore-test", "review-risk")).isPossible("RSK-0001")).isTrue();
		var busy = offer(List.of("review-risk"), "RSK-0002"::equals);
		assertThat(busy.isPossible("RSK-0001")).isTrue();
		assertThat(busy.isPossible("RSK-0002")).isFalse();
		assertThat(busy.isUnderReview("RSK-0002")).isTrue();
	}

}
