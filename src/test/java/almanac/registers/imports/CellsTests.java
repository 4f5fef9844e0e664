package almanac.registers.imports;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import almanac.registers.kit.Field;
import almanac.registers.kit.Field.Kind;
import almanac.registers.kit.RegisterType;
import almanac.registers.table.Row;
import almanac.web.Code;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CellsTests {

	/** Means nothing in any language, so that no field can take it. */
	private static final String NONSENSE = "zqx";

	private static final List<String> PARTS = List.of("4h", "2h50", "15 min", "Passed", "2026-02-03", "03.02.2026",
			"09:14", "28/42", "3 of 4", "12 months", "10 years", "Yes", "No", "N/A", "Open", "Closed", "In progress",
			"Monthly", "Every", "High", "ISM", "Jonas Treul", "Uwe Müller", "A 5.17", "AST-006", "<5%", "€ 8.000",
			"1,5", "-", "–", "(", ")", ";", ":", ",", "+", "/", "\n", "=1+1", "'", "\"", "🙂", "ẞ", "\u0000",
			"99999999999999999999", "9223372036854775807 d", "1e99999", "P1D", "2026-Q3", "31.02.2026", " with ");

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "actions | due | 0 | 2026-03-01 | 2026-03-01 | whole",
			"actions | due | 0 | 01.03.2026 | 2026-03-01 | whole", "actions | due | 0 | 1.3.2026 | 2026-03-01 | whole",
			"actions | due | 0 | 2026-03-01 09:14 | 2026-03-01 | partly", "actions | due | 0 | 2026-Q3 | | date",
			"actions | due | 0 | 31.02.2026 | | date", "actions | due | 0 | 02/03/2026 | | date",
			"actions | due | 0 | before 2026-03-01 | | date", "actions | due | 0 | 46082 | | date",
			"actions | due | 0 | TBD | | whole", "objectives | due | 1 | <5% by 2026-12-31 | 2026-12-31 | partly",
			"objectives | due | 1 | 2026-01-31 or 2026-12-31 | | date",
			"incidents | reportedAt | 0 | 2026-01-22 09:14 | 2026-01-22T08:14:00Z | whole",
			"incidents | reportedAt | 0 | 22.07.2026 09:14 | 2026-07-22T07:14:00Z | whole",
			"incidents | reportedAt | 0 | 2026-01-22 | | moment",
			"recovery-plans | recoveryTime | 0 | 4h | PT4H | whole",
			"recovery-plans | recoveryTime | 0 | 15 min | PT15M | whole",
			"recovery-plans | recoveryTime | 0 | 2h50 | PT2H50M | whole",
			"recovery-plans | recoveryTime | 0 | 1 day | PT24H | whole",
			"recovery-plans | recoveryTime | 0 | N/A | | whole", "recovery-plans | recoveryTime | 0 | 50 | | duration",
			"recovery-plans | recoveryTime | 0 | 4h or 8h | | duration",
			"recovery-plans | recoveryTime | 0 | 9223372036854775807 d | | duration",
			"recovery-plans | backupInterval | 1 | Daily | PT24H | whole",
			"recovery-plans | backupInterval | 1 | täglich | PT24H | whole",
			"recovery-plans | backupInterval | 1 | Continuous | PT0S | whole",
			"recovery-plans | backupInterval | 1 | Every 4h | PT4H | partly",
			"recovery-plans | backupInterval | 1 | Monthly + on change | PT720H | partly",
			"recovery-plans | backupInterval | 0 | Monthly + on change | | duration",
			"recovery-plans | backupInterval | 1 | when needed | | duration",
			"recovery-plans | lastResult | 0 | Passed (restored in 2h50) | passed | partly",
			"recovery-plans | lastTook | 1 | Passed (restored in 2h50) | PT2H50M | partly",
			"recovery-plans | lastResult | 0 | Passed with remarks | with-remarks | whole",
			"recovery-plans | lastResult | 0 | Bestanden | passed | whole",
			"recovery-plans | lastResult | 0 | Passend | | word",
			"trainings | state | 0 | In progress (28/42 completed) | in-progress | partly",
			"trainings | completed | 1 | In progress (28/42 completed) | 28 | partly",
			"trainings | expected | 2 | In progress (28/42 completed) | 42 | partly",
			"trainings | state | 0 | 3 of 4 completed | | word",
			"trainings | completed | 1 | 3 of 4 completed | 3 | partly",
			"trainings | expected | 2 | 3 of 4 completed | 4 | partly",
			"trainings | completed | 1 | Completed | | number.value",
			"keys | rotationMonths | 0 | 12 months | 12 | whole", "keys | rotationMonths | 0 | 2 years | 24 | whole",
			"keys | rotationMonths | 0 | 12 | 12 | whole", "keys | rotationMonths | 0 | monthlyish | | number.value",
			"retention-rules | months | 1 | 10 years after contract end | 120 | partly",
			"suppliers | processing | 0 | Yes (vendor side) | signed | partly",
			"suppliers | processing | 0 | No (NDA only) | missing | partly",
			"suppliers | processing | 0 | N/A | not-needed | whole", "suppliers | processing | 0 | Ja | signed | whole",
			"assets | personalData | 0 | yes | true | whole", "assets | personalData | 0 | Nein | false | whole",
			"assets | personalData | 0 | Yes (customers) | true | partly",
			"assets | personalData | 0 | partly | | yesNo", "vulnerabilities | cvss | 0 | 7.8 | 7.8 | whole",
			"vulnerabilities | cvss | 0 | '7,8' | 7.8 | whole", "vulnerabilities | cvss | 0 | high | | number.value",
			"assets | owner | 0 | Jonas Treul | ism | whole", "assets | owner | 0 | 'Treul, Jonas' | ism | whole",
			"assets | owner | 0 | CISO | ism | whole", "assets | owner | 0 | Jonas Treul (ISM) | ism | whole",
			"assets | owner | 0 | Jonas Treul (until May) | ism | partly",
			"assets | owner | 0 | Uwe Müller | | severalPeople", "assets | owner | 0 | HR Lead | | nobody",
			"assets | owner | 0 | - | | whole" })
	void whatAFieldTakesOfACell(String register, String key, int place, String cell, String value, String left) {
		var type = Known.register(register);
		var field = type.field(key).orElseThrow();
		var fraction = Known.plan(List.of())
			.with(new Plan(Map.of("Status", List.of("state", "completed", "expected")), null, null, null, null, null));

		var reading = Known.cells(type, fraction).read(field, cell, place);

		assertThat(plain(reading.value())).isEqualTo(value);
		assertThat(reading.isUnread() ? reading.rule() : reading.whole() ? "whole" : "partly").isEqualTo(left);
	}

	@ParameterizedTest
	@CsvSource({ "recovery-plans, recoveryTime", "actions, due", "incidents, reportedAt", "assets, owner",
			"trainings, state", "suppliers, processing", "risks, confidentialityImpact" })
	void nothingIsSearchedForInAWholePage(String register, String key) {
		var type = Known.register(register);
		var page = "4h 2026-03-01 Jonas Treul ".repeat(400);

		var reading = Known.cells(type, Known.NO_PLAN).read(type.field(key).orElseThrow(), page, 0);

		assertThat(reading.rule()).isEqualTo("tooLong");
	}

	private static String plain(Object value) {
		return (value instanceof Code code) ? code.code() : (value != null) ? value.toString() : null;
	}

	@TestFactory
	Stream<DynamicTest> whatWeWriteWeRead() {
		return Known.registers()
			.stream()
			.map((type) -> DynamicTest.dynamicTest(type.name(),
					() -> type.fields().stream().filter((it) -> it.refers() == null).forEach((it) -> read(type, it))));
	}

	private static void read(RegisterType<?> type, Field field) {
		var random = new Random(4711);
		var cells = Known.cells(type, Known.NO_PLAN);
		for (var time = 0; time < 20; time++) {
			var value = value(field, random);
			for (var written : written(type, field, value)) {
				assertThat(cells.read(field, written, 0)).as("%s '%s'", field.key(), written)
					.isEqualTo(Reading.of(value));
			}
		}
	}

	private static Object value(Field field, Random random) {
		return switch (field.kind()) {
			case LINE, TEXT -> "xx%s".formatted(text(random, 9)).substring(0, 6);
			case NUMBER -> (field.type() == Integer.class) ? (Object) random.nextInt(100_000)
					: BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, 2);
			case DATE -> LocalDate.ofEpochDay(random.nextInt(40_000));
			case MOMENT -> Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt());
			case YES_NO -> random.nextBoolean();
			case CHOICE -> field.type().getEnumConstants()[random.nextInt(field.codes().size())];
			case DURATION -> Duration.ofMinutes(random.nextInt(600_000));
			case PERSON -> "ism";
			case LINK, LINKS -> throw new IllegalArgumentException(field.key());
		};
	}

	private static List<String> written(RegisterType<?> type, Field field, Object value) {
		return switch (field.kind()) {
			case PERSON -> List.of("Jonas Treul", "ism", "ISM", "jonas@example.org");
			case DATE -> Stream.of("uuuu-MM-dd", "dd.MM.uuuu", "d.M.uuuu")
				.map((it) -> DateTimeFormatter.ofPattern(it).format((LocalDate) value))
				.toList();
			case MOMENT -> {
				var local = ((Instant) value).atZone(Known.ZONE);
				yield List.of(value.toString(), DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").format(local));
			}
			case YES_NO -> words("yesno." + value);
			case CHOICE -> {
				var code = ((Code) value).code();
				var all = new ArrayList<>(words(type.name() + "." + field.key() + "." + code));
				all.add(code);
				all.add(code.toUpperCase(Locale.ROOT));
				yield all;
			}
			case DURATION -> {
				var span = (Duration) value;
				yield List.of(span.toString(), span.toMinutes() + " min",
						"%d d %d h %d min".formatted(span.toDays(), span.toHoursPart(), span.toMinutesPart()));
			}
			default -> List.of(value.toString());
		};
	}

	private static List<String> words(String key) {
		return Stream.of(Locale.ENGLISH, Locale.GERMAN)
			.map((it) -> Known.TEXTS.getMessage(key, null, it))
			.distinct()
			.toList();
	}

	@TestFactory
	Stream<DynamicTest> whateverStandsInACellNothingOfItIsLost() {
		return Known.registers()
			.stream()
			.map((type) -> DynamicTest.dynamicTest(type.name(), () -> nothingIsLost(type)));
	}

	private static void nothingIsLost(RegisterType<?> type) {
		var random = new Random(type.name().hashCode());
		var fields = type.fields();
		var plan = Known.plan(fields);
		var reader = new RowReader(type, fields.stream().map(Field::key).toList(), plan, Known.cells(type, plan),
				(raw) -> List.of(raw));
		for (var time = 0; time < 300; time++) {
			var cells = fields.stream().map((it) -> text(random, 1 + random.nextInt(4)).strip()).toList();
			var draft = reader.read(new Row(2, cells, null, false, false));
			for (var at = 0; at < cells.size(); at++) {
				kept(draft, fields.get(at), cells.get(at).replaceFirst("^'(?=[=+@\\t\\r\\n]|-(?!-*$))", ""));
			}
		}
	}

	private static void kept(Draft draft, Field field, String cell) {
		var failed = draft.errors.stream().anyMatch((it) -> it.column().equals(field.key()));
		var noted = cell.equals(draft.notes.get(field.key()));
		var isText = field.kind() == Kind.LINE || field.kind() == Kind.TEXT;
		if (cell.isEmpty() || failed || noted) {
			return;
		}
		assertThat(draft.values.containsKey(field.key()) || draft.mentions.containsKey(field.key()))
			.as("%s '%s'", field.key(), cell)
			.isTrue();
		if (isText) {
			assertThat(draft.values).containsEntry(field.key(), cell);
		}
		else if (field.refers() == null) {
			assertThat(cell).as(field.key()).doesNotContain(NONSENSE);
		}
	}

	private static String text(Random random, int parts) {
		return IntStream.range(0, parts).mapToObj((it) -> switch (random.nextInt(4)) {
			case 0 -> NONSENSE;
			case 1 -> String.valueOf(Character.toChars(0x20 + random.nextInt(0x500)));
			default -> PARTS.get(random.nextInt(PARTS.size()));
		}).collect(Collectors.joining(random.nextBoolean() ? " " : ""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "A 5.17 A 8.5 | A.5.17,A.8.5", "A.5.1 | A.5.1", "A5.1, A8.13 | A.5.1,A.8.13",
			"Annex A 5.1 | A.5.1", "AST-006 (1 laptop) | AST-006,1", "AST-005 AST-004 | AST-005,AST-004",
			"R-001; R-002 and R-001 | R-001,R-002", "none |", "See POL-001. | POL-001", "ISO 6.2 + R-002 | 6.2,R-002" })
	void numbersOfEntriesInAText(String text, String numbers) {
		assertThat(Numbers.in(text)).isEqualTo((numbers == null) ? Set.of() : Set.of(numbers.split(",")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "A 5.17 A 8.5 | true", "A.5.17, A.8.5 | true", "A.5.17 + A.8.5 | true", "A.5.17 and A.8.5 | true",
					"A.5.17 Access rights | true", "A.5.17 (Access rights) | true", "A.5.17 A.5.1 | true",
					"A.5.1 A.5.17 | true", "A.5.17 (1 laptop) | false", "A.5.17 A.9.9 | false", "A.5.171 | false",
					"A.5.17 to A.8.5 | false", "A.5.17 - A.8.5 | false", "A.5.17–A.8.5 | false",
					"A.5.17 bis A.8.5 | false", "not A.5.17 | false" })
	void whetherATextSaysMoreThanNumbers(String text, boolean nothingElse) {
		assertThat(Numbers.nothingElse(text,
				new TreeMap<>(Map.of("A.5.1", "Policies", "A.5.17", "Access rights", "A.8.5", "Authentication"))))
			.isEqualTo(nothingElse);
	}

}
