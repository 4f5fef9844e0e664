package almanac.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

import almanac.catalogue.Anchor;

/**
 * What the calendar holds about a cycle, or about a cycle for one entry of a register, in
 * one of its versions.
 *
 * @param register name of the register of the scope object, {@literal null} for none
 * @param number of the scope object, {@literal null} for none
 * @param seriesFrom from where days are counted if the anchor is fixed
 * @param lead from planned start to planned finish
 * @param grace from planned finish until the run counts as missed
 * @param owner the role that answers for it
 * @param nextStart {@literal null} while the run is waited for from whose end it is
 * counted
 * @param validTo {@literal null} for the version in force
 * @param author login name of who made this version, {@literal null} if the calendar did
 */
public record Entry(long id, String cycle, String register, String number, int version, Period interval, Anchor anchor,
		LocalDate seriesFrom, Period lead, Period grace, String owner, boolean active, LocalDate nextStart,
		Instant validFrom, Instant validTo, String author, String reason) {

	/** Beginning of the business keys of its runs. */
	String key() {
		return (this.number != null) ? this.cycle + ":" + this.number : this.cycle;
	}

	Series series() {
		return new Series(this.seriesFrom, this.interval);
	}

	Entry with(LocalDate next) {
		return new Entry(this.id, this.cycle, this.register, this.number, this.version, this.interval, this.anchor,
				this.seriesFrom, this.lead, this.grace, this.owner, this.active, next, null, null, null, null);
	}

}
