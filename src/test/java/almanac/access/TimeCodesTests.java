package almanac.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimeCodesTests {

	private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

	@ParameterizedTest
	@CsvSource({ "59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924",
			"2000000000, 69279037", "20000000000, 65353130" })
	void theCodesAreThoseOfAppendixBOfRfc6238(long seconds, String code) {
		assertThat(TimeCodes.at(SECRET, seconds / 30, 8)).isEqualTo(code);
		assertThat(TimeCodes.step(SECRET, code.substring(2), Instant.ofEpochSecond(seconds))).hasValue(seconds / 30);
	}

	@ParameterizedTest
	@CsvSource({ "-2, false", "-1, true", "0, true", "1, true", "2, false" })
	void aPhoneMayBeOneStepOff(long off, boolean right) {
		var now = Instant.parse("2026-05-04T10:00:00Z");
		var code = TimeCodes.at(SECRET, now.getEpochSecond() / 30 + off, 6);

		assertThat(TimeCodes.step(SECRET, code, now).isPresent()).isEqualTo(right);
	}

	@Test
	void whatIsNoCodeIsNotRight() {
		for (var typed : new String[] { "", "1", "0000000", "abcdef", "\u0661\u0662\u0663\u0664\u0665\u0666" }) {
			assertThat(TimeCodes.step(SECRET, typed, Instant.parse("2026-05-04T10:00:00Z"))).isEmpty();
		}
	}

}
