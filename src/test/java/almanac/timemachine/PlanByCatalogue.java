package almanac.timemachine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.yaml.snakeyaml.Yaml;

/**
 * What the calendar has to hold on its first day by {@code cycles.yml}, worked out once
 * more by other means than the program's.
 */
final class PlanByCatalogue {

	/** Instead of a number. */
	private static final String FOR_ALL = "";

	private final Map<String, Map<String, Object>> cycles;

	private final Function<String, List<JsonNode>> rows;

	/**
	 * @param rows all entries of a register
	 */
	PlanByCatalogue(Function<String, List<JsonNode>> rows) {
		this.rows = rows;
		try (var file = Files.newBufferedReader(Path.of("target/classes/cycles.yml"))) {
			this.cycles = new Yaml().<Map<String, Map<String, Map<String, Object>>>>load(file).get("cycles");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Cycle, number, interval, anchor, lead and grace of each entry. */
	List<String> entries() {
		var entries = new ArrayList<String>();
		this.cycles.forEach((id, cycle) -> {
			if (cycle.containsKey("interval")) {
				scope(cycle).forEach((number, interval) -> entries.add(line(id, number, interval,
						said(cycle, "anchor", "fixed"), said(cycle, "lead", "P14D"), said(cycle, "grace", "P5D"))));
			}
		});
		return entries;
	}

	/** The same of what the calendar holds. */
	static String line(JsonNode entry) {
		return line(entry.get("cycle").asText(), entry.path("scope").asText(FOR_ALL).replace("null", FOR_ALL),
				entry.get("interval").asText(), entry.get("anchor").asText(), entry.get("lead").asText(),
				entry.get("grace").asText());
	}

	private static String line(String... parts) {
		return String.join(" ", parts);
	}

	/**
	 * When that which comes round for all, or by a day of its entry, starts first; what
	 * should have started already does so in the next morning.
	 */
	Optional<LocalDate> firstStart(JsonNode entry, LocalDate today) {
		var cycle = this.cycles.get(entry.get("cycle").asText());
		if (cycle.get("scope") == null) {
			return Optional.of(today.plus(Period.parse(said(cycle, "first", said(cycle, "interval", null)))));
		}
		return Optional.ofNullable((String) cycle.get("finish-by")).map((field) -> {
			var row = rows(cycle).filter((it) -> it.get("id").asText().equals(entry.get("scope").asText()))
				.findFirst()
				.orElseThrow();
			var start = LocalDate.parse(row.get(field).asText()).minus(Period.parse(said(cycle, "lead", "P14D")));
			return start.isAfter(today) ? start : today.plusDays(1);
		});
	}

	/** Intervals by number. */
	private Map<String, String> scope(Map<String, Object> cycle) {
		var interval = said(cycle, "interval", null);
		if (cycle.get("scope") == null) {
			return Map.of(FOR_ALL, interval);
		}
		return rows(cycle)
			.collect(Collectors.toMap((it) -> it.get("id").asText(), (it) -> intervalBy(cycle, it).orElse(interval)));
	}

	private Stream<JsonNode> rows(Map<String, Object> cycle) {
		return this.rows.apply((String) cycle.get("scope")).stream().filter((it) -> fits(cycle, it));
	}

	@SuppressWarnings("unchecked")
	private static boolean fits(Map<String, Object> cycle, JsonNode row) {
		return ((Map<String, Object>) cycle.get("where")).entrySet()
			.stream()
			.allMatch((it) -> ((it.getValue() instanceof List<?> several) ? several : List.of(it.getValue())).stream()
				.anyMatch((value) -> value.toString().equals(row.path(it.getKey()).asText())));
	}

	@SuppressWarnings("unchecked")
	private static Optional<String> intervalBy(Map<String, Object> cycle, JsonNode row) {
		var by = (Map<String, Map<String, String>>) cycle.getOrDefault("interval-by", Map.of());
		return by.entrySet().stream().findFirst().map((it) -> it.getValue().get(row.path(it.getKey()).asText()));
	}

	private static String said(Map<String, Object> cycle, String key, String otherwise) {
		return (String) cycle.getOrDefault(key, otherwise);
	}

}
