package almanac.registers.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import almanac.registers.kit.Query;
import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;
import almanac.registers.kit.Typed;
import almanac.web.Moments;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills the registers of the demo company once, from one file each; a row with a number
 * that is there already changes that entry.
 */
@Component
@Profile("demo")
@Order(30)
class DemoRegisters implements ApplicationRunner {

	/** Which the program does not fill by itself. */
	private static final String FIRST = "organisation-units";

	private static final CSVFormat FORMAT = CSVFormat.Builder.create()
		.setDelimiter(';')
		.setQuote(null)
		.setHeader()
		.setSkipHeaderRecord(true)
		.get();

	private final Registers registers;

	private final Moments moments;

	private final Clock clock;

	DemoRegisters(Registers registers, Moments moments, Clock clock) {
		this.registers = registers;
		this.moments = moments;
		this.clock = clock;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.registers.named(FIRST).page(new Query(null, Map.of(), "id", false, true, null), 0, 1).total() == 0) {
			inOrder().forEach(this::fill);
		}
	}

	/** Each after those that its file refers to. */
	private List<Register<?>> inOrder() {
		var open = new ArrayList<>(this.registers.all());
		var names = new HashSet<String>();
		var order = new ArrayList<Register<?>>();
		var columns = open.stream().collect(Collectors.toMap((it) -> it.type().name(), DemoRegisters::columns));
		while (!open.isEmpty()) {
			var next = open.stream()
				.filter((it) -> it.type()
					.fields()
					.stream()
					.allMatch((field) -> field.refers() == null || !this.registers.has(field.refers())
							|| !columns.get(it.type().name()).contains(field.key()) || names.contains(field.refers())
							|| field.refers().equals(it.type().name())))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("Registers refer to each other in a circle: " + open));
			open.remove(next);
			names.add(next.type().name());
			order.add(next);
		}
		return order;
	}

	private static String file(Register<?> register) {
		return "/demo/registers/" + register.type().name() + ".csv";
	}

	/** Those of its file, none without one. */
	private static Set<String> columns(Register<?> register) {
		try (var stream = DemoRegisters.class.getResourceAsStream(file(register))) {
			return (stream == null) ? Set.of()
					: Set.copyOf(FORMAT.parse(new InputStreamReader(stream, StandardCharsets.UTF_8)).getHeaderNames());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private <T> void fill(Register<T> register) {
		var file = file(register);
		try (var stream = DemoRegisters.class.getResourceAsStream(file)) {
			if (stream != null) {
				for (var row : FORMAT.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
					enter(register, row, file);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private <T> void enter(Register<T> register, CSVRecord row, String file) {
		try {
			var current = register.find(row.get("id"));
			var values = new HashMap<String, Object>(
					current.map((it) -> register.type().values(it.value())).orElse(Map.of()));
			var today = LocalDate.ofInstant(this.clock.instant(), this.moments.zone());
			register.type()
				.fields()
				.stream()
				.filter((field) -> !cell(row, field.key(), "").isEmpty())
				.forEach((field) -> values.put(field.key(), Typed.read(field,
						DemoCell.typed(field, cell(row, field.key(), ""), today), this.moments.zone())));
			var value = register.type().of(values);
			var author = cell(row, "author",
					register.type().editors().stream().findFirst().orElse("ISM").toLowerCase());
			var reason = cell(row, "reason", "Taken over from the files of the company");
			current.ifPresentOrElse((it) -> register.decide(it.id(), it.version(), value, author, reason),
					() -> register.add(row.get("id"), value, author, reason));
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException("%s, %s: %s".formatted(file, row.get("id"), ex.getMessage()), ex);
		}
	}

	private static String cell(CSVRecord row, String column, String otherwise) {
		return (row.isSet(column) && !row.get(column).isBlank()) ? row.get(column).strip() : otherwise;
	}

}
