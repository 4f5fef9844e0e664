package almanac.registers.people;

import java.util.regex.Pattern;

/**
 * Somebody under the control of the organisation.
 *
 * @param id the login name
 * @param active whether the person works here and may act
 * @param supervisor login name of the superior, or {@literal null}
 */
public record Person(String id, String name, String mail, boolean active, String supervisor) {

	private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9.-]{1,31}");

	private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_MAIL = 320;

	/**
	 * @throws IllegalArgumentException naming the field that cannot be right
	 */
	void check() {
		if (this.id == null || !LOGIN.matcher(this.id).matches()) {
			throw new IllegalArgumentException(
					"id: '%s' is no login name. Use 2 to 32 lower-case letters, digits, dots or hyphens, a letter first."
						.formatted(this.id));
		}
		if (this.name == null || this.name.isBlank()) {
			throw new IllegalArgumentException("name: give the person's name.");
		}
		if (this.name.length() > LONGEST_NAME) {
			throw new IllegalArgumentException(
					"name: has %d characters. Use %d at the most.".formatted(this.name.length(), LONGEST_NAME));
		}
		if (this.mail == null || this.mail.length() > LONGEST_MAIL || !MAIL.matcher(this.mail).matches()) {
			throw new IllegalArgumentException("mail: '%s' is no mail address.".formatted(this.mail));
		}
		if (this.id.equals(this.supervisor)) {
			throw new IllegalArgumentException(
					"supervisor: nobody supervises themselves. Name somebody else or leave it empty.");
		}
	}

}
