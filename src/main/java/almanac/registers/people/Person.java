package almanac.registers.people;

/**
 * Somebody under the control of the organisation.
 *
 * @param id the login name
 * @param active whether the person works here and may act
 * @param supervisor login name of the superior, or {@literal null}
 */
public record Person(String id, String name, String mail, boolean active, String supervisor) {
}
