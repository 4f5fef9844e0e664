package almanac.access.web;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The first account as typed.
 */
public record Account(
		@NotBlank(message = "Say who you are.") @Size(max = 200, message = "At most 200 characters.") String name,
		@Pattern(regexp = "[a-z][a-z0-9.-]{1,31}",
				message = "Use 2 to 32 lower-case letters, digits, dots or hyphens, a letter first.") String login,
		@Pattern(regexp = "[^@\\s]+@[^@\\s]+", message = "Give a mail address like name@example.org.") @Size(max = 320,
				message = "At most 320 characters.") String mail,
		@Size(min = SHORTEST, message = "Use at least 12 characters.") String password, String repeated) {

	private static final int SHORTEST = 12;

	/** What bcrypt takes into account. */
	private static final int LONGEST_BYTES = 72;

	public Account {
		name = Objects.requireNonNullElse(name, "");
		login = Objects.requireNonNullElse(login, "");
		mail = Objects.requireNonNullElse(mail, "");
		password = Objects.requireNonNullElse(password, "");
	}

	static Account empty() {
		return new Account("", "", "", "", "");
	}

	/** The input in which a broken rule is mended. */
	static String input(String rule) {
		return rule.startsWith("password") ? "password" : rule.startsWith("repeated") ? "repeated" : rule;
	}

	@AssertTrue(message = "Use at most 72 characters, fewer if they are not plain letters.")
	public boolean isPasswordShortEnough() {
		return this.password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
	}

	@AssertTrue(message = "The two passwords differ. Type the same twice.")
	public boolean isRepeatedRight() {
		return this.password.equals(this.repeated);
	}

}
