package almanac.access.web;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;

/**
 * A password as typed, twice.
 */
public record ChosenPassword(@Size(min = SHORTEST, message = "{setup.password.short}") String password,
		String repeated) {

	static final int SHORTEST = 12;

	/** What bcrypt takes into account. */
	private static final int LONGEST_BYTES = 72;

	public ChosenPassword {
		password = Objects.requireNonNullElse(password, "");
	}

	static boolean isShortEnough(String password) {
		return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
	}

	@AssertTrue(message = "{setup.password.long}")
	public boolean isPasswordShortEnough() {
		return isShortEnough(this.password);
	}

	@AssertTrue(message = "{setup.repeated.differs}")
	public boolean isRepeatedRight() {
		return this.password.equals(this.repeated);
	}

}
