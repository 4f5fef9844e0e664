package almanac.registers.people;

import almanac.registers.kit.Area;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Registered;
import almanac.web.Code;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Somebody as a spreadsheet tells of people.
 *
 * @param zone like {@code Europe/Berlin}; empty for that of the organisation
 */
@Registered(name = "people", area = Area.PEOPLE, table = "person", prefix = "", title = "name", key = "login",
		columns = { "login", "mail", "supervisor", "active" }, clauses = "5.3")
record PersonLine(@NotBlank @Pattern(regexp = "[a-z][a-z0-9.-]{1,31}", message = "{people.wrong.login}") String login,
		@NotBlank @Size(max = 200) String name,
		@NotBlank @Size(max = 320) @Pattern(regexp = "[^@\\s]+@[^@\\s]+", message = "{people.wrong.mail}") String mail,
		@PersonRef String supervisor, @NotNull Here active, Spoken language, @Size(max = 64) String zone) {

	/**
	 * Whether somebody works here.
	 */
	enum Here implements Code {

		YES, NO

	}

	/**
	 * What pages and letters speak.
	 */
	enum Spoken implements Code {

		EN, DE

	}

	Person person() {
		return new Person(this.login, this.name, this.mail, this.active == Here.YES, this.supervisor);
	}

}
