package almanac.registers.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Takes a text apart at a delimiter.
 */
final class Records {

	private static final CSVFormat FORMAT = CSVFormat.Builder.create()
		.setQuote('"')
		.setIgnoreEmptyLines(false)
		.setIgnoreSurroundingSpaces(true)
		.get();

	private static final Pattern BREAK = Pattern.compile("\\r\\n?|\\n");

	private Records() {
	}

	/**
	 * Hands out line after line as long as more are wanted.
	 * @throws UnreadableTable if quotation marks do not match
	 */
	static void read(String text, char delimiter, Predicate<Line> wantsMore) {
		read(text, delimiter, (line, raw) -> wantsMore.test(line));
	}

	/**
	 * Hands out each line with what stands in the text for it.
	 */
	static void read(String text, char delimiter, BiPredicate<Line, Supplier<String>> wantsMore) {
		try (var parser = CSVParser.parse(text, CSVFormat.Builder.create(FORMAT).setDelimiter(delimiter).get())) {
			var records = parser.iterator();
			var begin = 1;
			while (hasNext(records, begin)) {
				var record = records.next();
				var end = (int) parser.getCurrentLineNumber();
				var lines = end - begin + 1;
				if (!wantsMore.test(line(begin, record), () -> raw(text, (int) record.getCharacterPosition(), lines))) {
					return;
				}
				begin = end + 1;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String raw(String text, int begin, int lines) {
		var breaks = BREAK.matcher(text).region(begin, text.length());
		for (var line = 1; breaks.find(); line++) {
			if (line == lines) {
				return text.substring(begin, breaks.start());
			}
		}
		return text.substring(begin);
	}

	private static boolean hasNext(Iterator<CSVRecord> records, int line) {
		try {
			return records.hasNext();
		}
		catch (UncheckedIOException ex) {
			throw new UnreadableTable("quotes", line);
		}
	}

	private static Line line(int number, CSVRecord read) {
		return new Line(number, StreamSupport.stream(read.spliterator(), false).map(Records::plain).toList());
	}

	/** Without spaces around it, hard ones included. */
	private static String plain(String cell) {
		var text = BREAK.matcher(cell).replaceAll("\n");
		var begin = 0;
		var end = text.length();
		while (begin < end && isSpace(text.charAt(begin))) {
			begin++;
		}
		while (begin < end && isSpace(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(begin, end);
	}

	private static boolean isSpace(char letter) {
		return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
	}

}
