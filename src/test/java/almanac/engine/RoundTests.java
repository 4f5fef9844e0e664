package almanac.engine;

import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoundTests {

	private final Round<String> round = new Round<>(2);

	@Test
	void allComeRoundInTheirOrder() {
		assertThat(next("b", "a", "e", "d", "c")).containsExactly("a", "b");
		assertThat(next("b", "a", "e", "d", "c")).containsExactly("c", "d");
		assertThat(next("b", "a", "e", "d", "c")).containsExactly("e", "a");
		assertThat(next("b", "a", "e", "d", "c")).containsExactly("b", "c");
	}

	@Test
	void whatComesAndGoesMeanwhileTakesNobodysTurn() {
		assertThat(next("a", "b", "d")).containsExactly("a", "b");
		assertThat(next("c", "d")).containsExactly("c", "d");
		assertThat(next()).isEmpty();
		assertThat(next("a")).containsExactly("a");
		assertThat(next("a")).containsExactly("a");
	}

	private List<String> next(String... all) {
		return this.round.next(List.of(all), Function.identity());
	}

}
