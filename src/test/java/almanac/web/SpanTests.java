package almanac.web;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpanTests {

	@ParameterizedTest
	@CsvSource({ "PT0S, 0 min", "PT2H50M, 2 h 50 min", "PT24H, 24 h", "PT72H, 72 h", "P4D, 96 h", "P14D, 14 d",
			"P5DT3H1M, 5 d 3 h 1 min" })
	void aLimitIsToldInHoursAsItsLawTellsIt(Duration span, String words) {
		assertThat(Moments.span(span)).isEqualTo(words);
	}

}
