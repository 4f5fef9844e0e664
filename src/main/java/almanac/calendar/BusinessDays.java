package almanac.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

import almanac.startup.StartRefused;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The days on which the organisation works: Monday to Friday without the public and bank
 * holidays of its country and region.
 */
@Component
public class BusinessDays {

	private static final EnumSet<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	private final HolidayManager holidays;

	private final String[] region;

	/**
	 * @param place a country and perhaps a part of it, e.g. {@code de-hh}
	 * @throws StartRefused if there is no such calendar of holidays
	 */
	BusinessDays(@Value("${almanac.holidays}") String place) {
		var parts = List.of(place.strip().toLowerCase(Locale.ROOT).split("-", -1));
		var countries = HolidayManager.getSupportedCalendarCodes()
			.stream()
			.map((it) -> it.toLowerCase(Locale.ROOT))
			.sorted()
			.toList();
		if (!countries.contains(parts.get(0))) {
			throw new StartRefused("almanac.holidays must be a country like de or a part of one like de-hh, found '%s'."
				.formatted(place) + " Known countries: %s.".formatted(String.join(", ", countries)));
		}
		this.holidays = HolidayManager.getInstance(ManagerParameters.create(parts.get(0)));
		this.region = parts.subList(1, parts.size()).toArray(String[]::new);
		var calendar = this.holidays.getCalendarHierarchy();
		for (var part : this.region) {
			calendar = part(calendar, part, place);
		}
	}

	public boolean contains(LocalDate day) {
		return !WEEKEND.contains(day.getDayOfWeek()) && !isHoliday(day);
	}

	/**
	 * So many business days later, or earlier if negative; the day itself for none, even
	 * if nobody works on it.
	 */
	public LocalDate from(LocalDate day, int days) {
		var step = Integer.signum(days);
		var at = day;
		for (var left = Math.abs(days); left > 0;) {
			at = at.plusDays(step);
			if (contains(at)) {
				left--;
			}
		}
		return at;
	}

	private boolean isHoliday(LocalDate day) {
		return this.holidays.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, this.region)
				|| this.holidays.isHoliday(day, HolidayType.BANK_HOLIDAY, this.region);
	}

	private static CalendarHierarchy part(CalendarHierarchy calendar, String part, String place) {
		var known = calendar.getChildren();
		if (!known.containsKey(part)) {
			throw new StartRefused("almanac.holidays: '%s' has no part '%s'. %s.".formatted(place, part, known.isEmpty()
					? "Leave it out" : "Known: " + String.join(", ", known.keySet().stream().sorted().toList())));
		}
		return known.get(part);
	}

}
