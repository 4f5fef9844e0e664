package almanac.registers.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import almanac.web.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TypedTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	enum Size implements Code {

		SMALL, VERY_LARGE

	}

	record Everything(String lines, Integer count, java.math.BigDecimal amount, LocalDate day, Instant moment,
			Boolean known, Size size, Duration span, @Refers("x") List<String> others) {
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "count | 42 | 42", "amount | 4.25 | 4.25", "amount | '4,25' | 4.25",
			"day | 2026-02-28 | 2026-02-28", "day | 28.2.2026 | 2026-02-28",
			"moment | 2026-07-01 09:14 | 2026-07-01T07:14:00Z", "moment | 01.07.2026 09:14 | 2026-07-01T07:14:00Z",
			"moment | 2026-07-01T09:14:00Z | 2026-07-01T09:14:00Z", "known | Yes | true", "known | nein | false",
			"size | Very large | VERY_LARGE", "size | very_large | VERY_LARGE", "span | 4h | PT4H",
			"span | 15 min | PT15M", "span | 2h50 | PT2H50M", "span | 1 d | PT24H", "span | PT4H | PT4H",
			"others | 'A 5.17 A-1, B+C' | '[A, 5.17, A-1, B, C]'", "count | '' |", "others | '' | []" })
	void whatPeopleTypeIsRead(String key, String text, String value) {
		assertThat(String.valueOf(Typed.read(field(key), text, BERLIN))).isEqualTo((value != null) ? value : "null");
	}

	@Test
	void breaksAreTheSameHoweverABrowserSendsThem() {
		assertThat(Typed.read(field("lines"), "Owner: IT\r\nScore: 8\r\n", BERLIN)).isEqualTo("Owner: IT\nScore: 8");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "count | 4.2", "count | many", "amount | '1,234,5'", "day | 2026-02-30", "day | 2026-Q3",
					"day | 02/28/2026", "moment | 9:14", "known | maybe", "size | huge", "span | soon", "span | 50" })
	void whatIsNotPlainIsRefusedAndNeverGuessed(String key, String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Typed.read(field(key), text, BERLIN))
			.withMessageContaining("'" + text + "'");
	}

	private static Field field(String key) {
		for (var component : Everything.class.getRecordComponents()) {
			if (component.getName().equals(key)) {
				return Field.of(component);
			}
		}
		throw new AssertionError(key);
	}

}
