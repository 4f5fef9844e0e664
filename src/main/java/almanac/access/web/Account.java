package almanac.access.web;

import java.util.Objects;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The first account as typed.
 */
public record Account(
		@NotBlank(message = "{setup.name.missing}") @Size(max = 200, message = "{setup.atMost}") String name,
		@Pattern(regexp = "[a-z][a-z0-9.-]{1,31}", message = "{setup.login.wrong}") String login,
		@Pattern(regexp = "[^@\\s]+@[^@\\s]+", message = "{setup.mail.wrong}") @Size(max = 320,
				message = "{setup.atMost}") String mail,
		@Size(min = ChosenPassword.SHORTEST, message = "{setup.password.short}") String password, String repeated) {

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

	@AssertTrue(message = "{setup.password.long}")
	public boolean isPasswordShortEnough() {
		return ChosenPassword.isShortEnough(this.password);
	}

	@AssertTrue(message = "{setup.repeated.differs}")
	public boolean isRepeatedRight() {
		return this.password.equals(this.repeated);
	}

}
