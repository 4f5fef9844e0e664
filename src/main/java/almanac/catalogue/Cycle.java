package almanac.catalogue;

import java.util.List;
import java.util.Locale;

import almanac.web.Language;

/**
 * A cycle as the catalogue describes it.
 *
 * @param id id of its model
 * @param nameDe {@literal null} if it has no German name
 * @param owner the role that answers for it
 * @param rhythm {@literal null} if it runs when needed
 * @param triggers messages it begins with
 * @param ladder how lateness of its tasks climbs
 * @param about the register whose entries its runs are about, as their keys say behind
 * the id; {@literal null} if they are about none
 */
public record Cycle(String id, String name, String nameDe, List<String> clauses, String purpose, String owner,
		Rhythm rhythm, List<String> triggers, Ladder ladder, String about) {

	/** With the ladder that holds where nothing else is said. */
	public Cycle(String id, String name, String nameDe, List<String> clauses, String purpose, String owner,
			Rhythm rhythm, List<String> triggers) {
		this(id, name, nameDe, clauses, purpose, owner, rhythm, triggers, Ladder.STANDARD,
				(rhythm != null) ? rhythm.scope() : null);
	}

	/** In the language of the person in front of the page. */
	public String title() {
		return (this.nameDe != null && Language.current().equals(Locale.GERMAN)) ? this.nameDe : this.name;
	}

}
