package almanac.registers.people;

/**
 * A responsibility in the ISMS and who carries it (5.3).
 *
 * @param id short name, e.g. {@code ISM}
 * @param holder login name, or {@literal null} if it is vacant
 * @param deputy login name of who stands in, or {@literal null}
 */
public record Role(String id, String name, String holder, String deputy) {

	/** Whether the person holds the role or stands in for its holder. */
	public boolean isCarriedBy(String person) {
		return person.equals(this.holder) || person.equals(this.deputy);
	}

}
