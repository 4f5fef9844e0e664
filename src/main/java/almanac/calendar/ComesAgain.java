package almanac.calendar;

import java.time.Period;

import almanac.engine.ModelBean;

import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a planned run say when its cycle has to come round again. What is not planned is
 * left alone.
 */
@ModelBean("plan")
public class ComesAgain {

	private final Entries entries;

	private final Occurrences occurrences;

	private final Upkeep upkeep;

	private final Days days;

	ComesAgain(Entries entries, Occurrences occurrences, Upkeep upkeep, Days days) {
		this.entries = entries;
		this.occurrences = occurrences;
		this.upkeep = upkeep;
		this.days = days;
	}

	/**
	 * Has the next run end within a time from today; one that ends sooner anyway stays.
	 * Those after it are counted from it.
	 * @param businessKey of the run that asks
	 * @param period ISO 8601
	 */
	@Transactional
	public void within(String businessKey, String period) {
		this.occurrences.find(businessKey).ifPresent((run) -> {
			var entry = this.entries.lock(run.entry()).orElseThrow();
			var latest = this.days.today().plus(Period.parse(period)).minus(entry.lead());
			var tomorrow = this.days.today().plusDays(1);
			var start = latest.isBefore(tomorrow) ? tomorrow : latest;
			if (entry.active() && (entry.nextStart() == null || entry.nextStart().isAfter(start))) {
				this.upkeep.next(entry, true, entry.interval(), start,
						"Again within %s, as %s asks".formatted(period, businessKey));
			}
		});
	}

	/**
	 * @return ISO date of the next planned start, {@literal null} if none is planned
	 */
	public String next(String businessKey) {
		return this.occurrences.find(businessKey)
			.flatMap((run) -> this.entries.find(run.entry()))
			.filter(Entry::active)
			.map(Entry::nextStart)
			.map(Object::toString)
			.orElse(null);
	}

}
