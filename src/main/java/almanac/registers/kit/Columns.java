package almanac.registers.kit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import almanac.web.Code;

/**
 * How values stand in the database: codes as text, moments in UTC with milliseconds,
 * durations in minutes.
 */
final class Columns {

	private Columns() {
	}

	static Object written(Object value) {
		if (value instanceof Code code) {
			return code.code();
		}
		if (value instanceof Instant instant) {
			return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
		}
		if (value instanceof Duration duration) {
			return duration.toMinutes();
		}
		return value;
	}

	/**
	 * The SQL type of a column. Who leaves it to the driver pays with a question to the
	 * database for each value that is missing.
	 */
	static int type(Field field) {
		return switch (field.kind()) {
			case LINE, TEXT, PERSON, LINK, CHOICE -> Types.VARCHAR;
			case DATE -> Types.DATE;
			case MOMENT -> Types.TIMESTAMP_WITH_TIMEZONE;
			case YES_NO -> Types.BOOLEAN;
			case NUMBER -> (field.type() == BigDecimal.class) ? Types.NUMERIC : Types.INTEGER;
			case DURATION -> Types.BIGINT;
			case LINKS -> throw new IllegalArgumentException(field.key() + " stands in a table of its own");
		};
	}

	static Object read(ResultSet row, Field field) throws SQLException {
		var column = field.column();
		return switch (field.kind()) {
			case LINE, TEXT, PERSON, LINK -> row.getString(column);
			case DATE -> row.getObject(column, LocalDate.class);
			case MOMENT -> moment(row, column);
			case YES_NO -> {
				var value = row.getBoolean(column);
				yield row.wasNull() ? null : value;
			}
			case NUMBER -> {
				var value = row.getBigDecimal(column);
				yield (value == null || field.type() == BigDecimal.class) ? value : (Object) value.intValue();
			}
			case DURATION -> {
				var minutes = row.getLong(column);
				yield row.wasNull() ? null : Duration.ofMinutes(minutes);
			}
			case CHOICE -> choice(field, row.getString(column));
			case LINKS -> throw new IllegalArgumentException(field.key() + " stands in a table of its own");
		};
	}

	static Instant moment(ResultSet row, String column) throws SQLException {
		var value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	static Object choice(Field field, String code) {
		return (code == null) ? null
				: Stream.of(field.type().getEnumConstants())
					.filter((it) -> ((Code) it).code().equals(code))
					.findFirst()
					.orElseThrow(() -> new IllegalStateException(
							"%s holds '%s'. Known: %s.".formatted(field.key(), code, field.codes())));
	}

}
