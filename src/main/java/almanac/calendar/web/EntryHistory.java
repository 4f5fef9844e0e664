package almanac.calendar.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import almanac.calendar.Calendar;
import almanac.calendar.Entry;
import almanac.engine.Directory;
import almanac.web.Moments;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * The versions of a calendar entry with what each changed.
 */
@Component
class EntryHistory {

	private static final List<String> FIELDS = List.of("interval", "anchor", "lead", "grace", "owner", "active");

	/** What the calendar says of its own changes, by the text for it. */
	private static final Map<String, Pattern> ITSELF = Map.ofEntries(said("started", "Started (\\S+)"),
			said("ended", "Ended (\\S+)"), said("missed", "Missed (\\S+)"), said("passedOver", "Passed over (\\S+)"),
			said("seeded", "From the catalogue"), said("fresh", "New in \\S+"),
			said("retired", "(\\S+) is out of use: (.*)"), said("unfit", "(\\S+) does not need it any more: (.*)"),
			said("again", "(\\S+) needs it again"), said("rhythm", "(\\S+) needs it every \\S+ now"),
			said("within", "Again within \\S+, as (\\S+) asks"), said("demo", "Counted from the restore of \\S+"));

	private final Calendar calendar;

	private final EntryWords words;

	private final Directory directory;

	private final Moments moments;

	private final Texts texts;

	EntryHistory(Calendar calendar, EntryWords words, Directory directory, Moments moments, Texts texts) {
		this.calendar = calendar;
		this.words = words;
		this.directory = directory;
		this.moments = moments;
		this.texts = texts;
	}

	/**
	 * @param author name of who made it, {@literal null} if the calendar did
	 */
	record Shown(int version, Instant at, String author, String reason, List<Difference> changes) {
	}

	record Difference(String label, String before, String after) {
	}

	/** Newest first. */
	List<Shown> of(long id) {
		var all = this.calendar.history(id);
		return IntStream.range(0, all.size())
			.mapToObj((index) -> shown(all.get(index), (index + 1 < all.size()) ? all.get(index + 1) : null))
			.toList();
	}

	private Shown shown(Entry it, Entry before) {
		var author = (it.author() != null) ? this.directory.nameOf(it.author()).orElse(it.author()) : null;
		return new Shown(it.version(), it.validFrom(), author, (author != null) ? it.reason() : itself(it.reason()),
				(before == null) ? List.of() : changes(before, it));
	}

	private static Map.Entry<String, Pattern> said(String text, String reason) {
		return Map.entry(text, Pattern.compile(reason, Pattern.DOTALL));
	}

	/**
	 * Kept in English, as models and the log are; shown in the language of the person.
	 */
	private String itself(String reason) {
		return ITSELF.entrySet()
			.stream()
			.map((it) -> Map.entry(it.getKey(), it.getValue().matcher(reason)))
			.filter((it) -> it.getValue().matches())
			.findFirst()
			.map((it) -> this.texts.of("calendar.itself." + it.getKey(), groups(it.getValue())))
			.orElse(reason);
	}

	private static Object[] groups(Matcher matcher) {
		return IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group).toArray();
	}

	private List<Difference> changes(Entry before, Entry after) {
		var next = new Difference(this.texts.of("calendar.field.nextStart"), this.moments.day(before.nextStart()),
				this.moments.day(after.nextStart()));
		var others = FIELDS.stream()
			.map((field) -> new Difference(this.texts.of("calendar.field." + field), this.words.value(field, before),
					this.words.value(field, after)));
		return Stream.concat(Stream.of(next), others).filter((it) -> !Objects.equals(it.before(), it.after())).toList();
	}

}
