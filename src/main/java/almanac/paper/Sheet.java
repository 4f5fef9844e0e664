package almanac.paper;

import java.util.List;
import java.util.Objects;

/**
 * Content as data, in the order in which it is read. Shown on a page and kept as PDF/A
 * from this one structure, so that what is signed is what is seen.
 *
 * @param subtitle {@literal null} for none
 */
public record Sheet(String title, String subtitle, List<Part> parts) {

	public Sheet {
		Objects.requireNonNull(title, "title");
		parts = List.copyOf(parts);
	}

	/** The same with more at its end, for example with the stamps of who signed. */
	public Sheet with(List<? extends Part> more) {
		var all = new java.util.ArrayList<Part>(this.parts);
		all.addAll(more);
		return new Sheet(this.title, this.subtitle, all);
	}

}
