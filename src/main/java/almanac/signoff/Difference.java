package almanac.signoff;

import java.util.ArrayList;
import java.util.List;

/**
 * What changed between two versions of what is to be signed.
 *
 * @param gone lines that are there no more
 * @param added lines that are new
 */
public record Difference(List<String> gone, List<String> added) {

	static Difference of(Content before, Content now) {
		var old = lines(before);
		var fresh = lines(now);
		var gone = new ArrayList<>(old);
		fresh.forEach(gone::remove);
		var added = new ArrayList<>(fresh);
		old.forEach(added::remove);
		return new Difference(gone, added);
	}

	private static List<String> lines(Content it) {
		var lines = new ArrayList<String>();
		lines.add(it.meaning());
		it.parts().forEach((part) -> lines.addAll(part.lines()));
		return lines;
	}

}
