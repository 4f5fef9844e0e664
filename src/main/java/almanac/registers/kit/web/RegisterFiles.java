package almanac.registers.kit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.engine.Choice;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Field;
import almanac.registers.kit.Field.Kind;
import almanac.registers.kit.Query;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterType;
import almanac.web.Moments;
import almanac.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * A list as a file for spreadsheets, in words people read and the import reads back.
 */
@Component
class RegisterFiles {

	private final EntryViews views;

	private final Moments moments;

	private final Texts texts;

	private final Clock clock;

	RegisterFiles(EntryViews views, Moments moments, Texts texts, Clock clock) {
		this.views = views;
		this.moments = moments;
		this.texts = texts;
		this.clock = clock;
	}

	/** In the format the address ends with. */
	<T> void send(Register<T> register, Query query, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		var type = register.type();
		var format = request.getRequestURI().endsWith(".csv") ? "csv" : "xlsx";
		var today = LocalDate.ofInstant(this.clock.instant(), this.moments.zone());
		response.setContentType(format.equals("csv") ? "text/csv;charset=UTF-8"
				: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename("%s-%s.%s".formatted(type.name(), today, format))
					.build()
					.toString());
		var ambiguous = ambiguous(type);
		try (var file = format.equals("csv") ? new CsvLines(response.getOutputStream())
				: new XlsxLines(response.getOutputStream(), type.name())) {
			file.line(headings(type));
			register.each(query, (entry) -> {
				try {
					file.line(cells(type, entry, ambiguous));
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
	}

	List<String> headings(RegisterType<?> type) {
		return Stream
			.of(Stream.of(this.texts.of("registers.number")),
					type.fields().stream().map((field) -> this.views.label(type, field)),
					Stream.of("outOfUse", "version", "at", "author", "reason")
						.map((it) -> this.texts.of("registers.file." + it)))
			.flatMap((it) -> it)
			.toList();
	}

	private <T> List<Object> cells(RegisterType<T> type, Entry<T> entry, Set<String> ambiguous) {
		var cells = new ArrayList<Object>();
		cells.add(entry.id());
		var values = type.values(entry.value());
		type.fields().forEach((field) -> cells.add(cell(type, field, values.get(field.key()), ambiguous)));
		cells.add(this.texts.of("yesno." + entry.retired()));
		cells.add(entry.version());
		cells.add(local(entry.validFrom().truncatedTo(ChronoUnit.SECONDS)));
		cells.add(this.views.name(entry.author()));
		cells.add(entry.reason());
		return cells;
	}

	private Object cell(RegisterType<?> type, Field field, Object value, Set<String> ambiguous) {
		if (value instanceof LocalDate || value instanceof Number) {
			return value;
		}
		if (value instanceof Instant instant) {
			return local(instant);
		}
		var isLogin = field.kind() == Kind.PERSON && value != null
				&& ambiguous.contains(this.views.name(value.toString()));
		return isLogin ? value : this.views.text(type, field, value);
	}

	private Object local(Instant moment) {
		return moment.atZone(this.moments.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MILLIS);
	}

	/** Names that more than one person has: these are told by their login names. */
	private Set<String> ambiguous(RegisterType<?> type) {
		return type.fields()
			.stream()
			.filter((it) -> it.kind() == Kind.PERSON)
			.limit(1)
			.flatMap((it) -> this.views.choices(type, it).stream())
			.collect(Collectors.groupingBy(Choice::label, Collectors.counting()))
			.entrySet()
			.stream()
			.filter((it) -> it.getValue() > 1)
			.map((it) -> it.getKey())
			.collect(Collectors.toSet());
	}

}
