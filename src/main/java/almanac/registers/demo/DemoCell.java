package almanac.registers.demo;

import java.time.LocalDate;
import java.util.regex.Pattern;

import almanac.registers.kit.Field;
import almanac.registers.kit.Field.Kind;

/**
 * A cell as people would type it today: days stand in the files as days from today
 * ({@code -30}, {@code +7}), times with them ({@code -2 07:30}), years as {@code year-1}.
 */
final class DemoCell {

	private static final Pattern DAY = Pattern.compile("([-+]?\\d+)( \\d\\d:\\d\\d)?");

	private static final Pattern YEAR = Pattern.compile("year([-+]\\d+)?");

	private DemoCell() {
	}

	static String typed(Field field, String cell, LocalDate today) {
		var day = DAY.matcher(cell);
		if ((field.kind() == Kind.DATE || field.kind() == Kind.MOMENT) && day.matches()) {
			return today.plusDays(Long.parseLong(day.group(1))) + ((day.group(2) != null) ? day.group(2) : "");
		}
		var year = YEAR.matcher(cell);
		if (field.kind() == Kind.NUMBER && year.matches()) {
			return String.valueOf(today.getYear() + ((year.group(1) != null) ? Integer.parseInt(year.group(1)) : 0));
		}
		return cell;
	}

}
