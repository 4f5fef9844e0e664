package almanac.engine;

import java.time.LocalDate;
import java.util.List;

/**
 * Who cannot act on which days, as the organisation keeps it.
 */
public interface Absences {

	/**
	 * @param number under which it is kept
	 * @param person login name
	 * @param until last day, {@literal null} while nobody knows
	 * @param deputy login name of who stands in, {@literal null} if nobody is named
	 * @param author login name of who wrote it down
	 */
	record Absence(String number, String person, LocalDate until, String deputy, String author) {
	}

	/** All that cover the day, the one that began last first. */
	List<Absence> on(LocalDate day);

}
