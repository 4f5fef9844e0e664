package almanac.registers.nonconformities.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import almanac.registers.people.Staff;
import almanac.registers.table.Line;
import almanac.web.Csv;
import almanac.web.WrittenTime;

/**
 * Reads one row as a nonconformity and notes what is wrong with it.
 */
final class RowJudge {

	/** Years before are slips of the pen. */
	private static final int FIRST_YEAR = 1970;

	private final Line line;

	private final Headings headings;

	private final List<Complaint> errors;

	private final List<Complaint> warnings = new ArrayList<>();

	RowJudge(Line line, Headings headings, List<Complaint> errors) {
		this.line = line;
		this.headings = headings;
		this.errors = errors;
	}

	/**
	 * @param fallback source of a row that names none, or {@literal null}
	 */
	Candidate read(Source fallback, LocalDate today, Staff staff) {
		IntStream.range(0, this.headings.names().size())
			.filter((at) -> Csv.isFormula(this.line.cell(at)))
			.forEach((at) -> this.warnings.add(new Complaint(this.line.number(), this.headings.names().get(at),
					this.line.cell(at), "formula", List.of())));
		if (CellWords.isSettled(cell(Column.STATUS))) {
			warn(Column.STATUS, "settled");
		}
		var report = new Report(text(Column.STATEMENT, 4000, true), text(Column.REQUIREMENT, 200, false),
				source(fallback), sourceReference(), evidence(), reference(), detectedOn(today), owner(staff));
		return new Candidate(this.line.number(), report, cell(Column.OWNER), this.warnings);
	}

	private String cell(Column column) {
		return this.headings.cell(this.line, column);
	}

	private String text(Column column, int most, boolean required) {
		return limited(column, cell(column), most, required);
	}

	private String limited(Column column, String text, int most, boolean required) {
		if (required && text.isEmpty()) {
			fail(column, "required");
		}
		if (text.length() > most) {
			fail(column, "tooLong", text.length(), most);
		}
		return text;
	}

	/** Numbers of findings count anew in each audit: only both together are unique. */
	private String reference() {
		var number = cell(Column.REFERENCE);
		var within = cell(Column.SOURCE_REFERENCE);
		return limited(Column.REFERENCE, (this.headings.isNumberedWithinSource() && !number.isEmpty()
				&& !within.isEmpty() && !number.contains(within)) ? within + "/" + number : number, 100, true);
	}

	private Source source(Source fallback) {
		var said = cell(Column.SOURCE);
		if (said.isEmpty()) {
			if (fallback == null && this.headings.reads(Column.SOURCE)) {
				fail(Column.SOURCE, "noSource");
			}
			return fallback;
		}
		var source = CellWords.source(said);
		if (source.isEmpty()) {
			fail(Column.SOURCE, "source");
		}
		return source.orElse(null);
	}

	/** "Internal audit 2026-Q1" names both, the source and which one it was. */
	private String sourceReference() {
		var own = cell(Column.SOURCE_REFERENCE);
		return own.isEmpty() && CellWords.namesMoreThanASource(cell(Column.SOURCE))
				? limited(Column.SOURCE, cell(Column.SOURCE), 200, false)
				: limited(Column.SOURCE_REFERENCE, own, 200, false);
	}

	private LocalDate detectedOn(LocalDate today) {
		var said = cell(Column.DETECTED_ON);
		var day = WrittenTime.day(said)
			.or(() -> WrittenTime.time(said).map(LocalDateTime::toLocalDate))
			.filter((it) -> it.getYear() >= FIRST_YEAR);
		if (!said.isEmpty() && day.isEmpty()) {
			fail(Column.DETECTED_ON, "date");
		}
		if (day.filter((it) -> it.isAfter(today)).isPresent()) {
			fail(Column.DETECTED_ON, "future", today);
		}
		return day.orElse(null);
	}

	private String owner(Staff staff) {
		var said = cell(Column.OWNER);
		var meant = said.isEmpty() ? List.<String>of() : List.copyOf(staff.meantBy(said));
		if (!said.isEmpty() && meant.isEmpty()) {
			warn(Column.OWNER, "owner");
		}
		if (meant.size() > 1) {
			warn(Column.OWNER, "owners", meant.stream().map(staff::name).sorted().collect(Collectors.joining(", ")));
		}
		return (meant.size() == 1) ? meant.get(0) : null;
	}

	/**
	 * What has no place of its own is kept word by word, under its name in the file.
	 */
	private String evidence() {
		var own = cell(Column.OBJECTIVE_EVIDENCE);
		var evidence = Stream
			.concat(Stream.of(own),
					IntStream.range(0, this.headings.names().size())
						.filter(this::isKeptAsText)
						.mapToObj((at) -> this.headings.names().get(at) + ": " + this.line.cell(at)))
			.filter((it) -> !it.isEmpty())
			.collect(Collectors.joining("\n"));
		if (evidence.length() > 4000) {
			fail(Column.OBJECTIVE_EVIDENCE, "evidenceTooLong", evidence.length(), 4000);
		}
		return evidence;
	}

	private boolean isKeptAsText(int at) {
		return !this.line.cell(at).isEmpty() && column(at).map((it) -> switch (it) {
			case OWNER, GRADE, STATUS -> true;
			case SOURCE -> !cell(Column.SOURCE_REFERENCE).isEmpty() && CellWords.namesMoreThanASource(cell(it));
			case DETECTED_ON -> cell(it).contains(":");
			default -> false;
		}).orElse(true);
	}

	private Optional<Column> column(int at) {
		return this.headings.read()
			.entrySet()
			.stream()
			.filter((it) -> it.getValue() == at)
			.map((it) -> it.getKey())
			.findFirst();
	}

	private void fail(Column column, String rule, Object... details) {
		this.errors.add(complaint(column, rule, details));
	}

	private void warn(Column column, String rule, Object... details) {
		this.warnings.add(complaint(column, rule, details));
	}

	private Complaint complaint(Column column, String rule, Object... details) {
		return new Complaint(this.line.number(), this.headings.name(column), cell(column), rule, List.of(details));
	}

}
