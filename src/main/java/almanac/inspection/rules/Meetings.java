package almanac.inspection.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import almanac.inspection.Known;
import almanac.registers.kit.Entry;
import almanac.registers.reviews.ReviewItem;
import almanac.web.WrittenTime;

/**
 * The management reviews whose minutes are kept line by line.
 *
 * @param items lines of the minutes by meeting
 */
record Meetings(Map<String, List<Entry<ReviewItem>>> items) {

	private static final Pattern MEETING = Written.part("meeting|sitzung|besprechung");

	private static final Pattern DATE = Written.part("^(date|day|held( on)?|datum|tag|termin)$");

	private static final Pattern INPUT = Written.part("input|eingabe|eingang");

	private static final Pattern FIGURE = Written.part("figure|metric|kpi|measure|kennzahl|messwert|zahl");

	private static final Pattern OUTCOME = Written.part("action|decision|maßnahme|massnahme|beschluss|entscheidung");

	static Meetings of(Known known) {
		return new Meetings(known.all(ReviewItem.class)
			.collect(Collectors.groupingBy((it) -> Objects.toString(it.value().review(), ""), LinkedHashMap::new,
					Collectors.toList())));
	}

	/** When it was held, as its minutes say. */
	static Optional<LocalDate> day(List<Entry<ReviewItem>> items) {
		return items.stream()
			.map(Entry::value)
			.filter((it) -> it.section() != null && MEETING.matcher(it.section()).find()
					&& DATE.matcher(it.item().strip()).find())
			.flatMap((it) -> WrittenTime.day(Objects.toString(it.outcome(), "").strip()).stream())
			.findFirst();
	}

	static boolean isInput(ReviewItem item) {
		return item.section() != null && INPUT.matcher(item.section()).find();
	}

	static boolean isFigure(ReviewItem item) {
		return item.outcome() != null && item.section() != null && FIGURE.matcher(item.section()).find();
	}

	/** Whether it tells what is to come. */
	static boolean isOutcome(ReviewItem item) {
		return item.section() != null && OUTCOME.matcher(item.section()).find();
	}

}
