package almanac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A form as its file describes it.
 */
record FormFile(Path file, JsonNode json) {

	private static final Pattern SHOWN = Pattern.compile("\\{\\{\\s*(\\w+)");

	static final Path ROOT = Path.of("forms");

	static Stream<FormFile> all() throws IOException {
		try (var files = Files.walk(ROOT)) {
			return files.filter(Files::isRegularFile).sorted().map(FormFile::read).toList().stream();
		}
	}

	static FormFile read(Path file) {
		try {
			return new FormFile(file, new ObjectMapper().readTree(file.toFile()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s cannot be read".formatted(file), ex);
		}
	}

	String id() {
		return this.json.path("id").asText();
	}

	List<JsonNode> topLevel() {
		return children(this.json, "components");
	}

	/** All components, members of groups included. */
	List<JsonNode> components() {
		return topLevel().stream().flatMap(FormFile::flat).toList();
	}

	private static Stream<JsonNode> flat(JsonNode component) {
		return Stream.concat(Stream.of(component), children(component, "components").stream().flatMap(FormFile::flat));
	}

	List<JsonNode> questions() {
		return components().stream().filter((it) -> it.has("key")).toList();
	}

	/** Keys of the questions with one choice, whose label is kept beside the value. */
	List<String> selects() {
		return questions().stream()
			.filter((it) -> Set.of("select", "radio").contains(it.path("type").asText()))
			.map((it) -> it.path("key").asText())
			.toList();
	}

	/**
	 * Keys of the questions for a day with its time, kept beside as a person reads it.
	 */
	List<String> moments() {
		return questions().stream()
			.filter((it) -> "datetime".equals(it.path("subtype").asText()))
			.map((it) -> it.path("key").asText())
			.toList();
	}

	List<JsonNode> lists() {
		return marked("list");
	}

	List<JsonNode> files() {
		return marked("files");
	}

	private List<JsonNode> marked(String property) {
		return components().stream().filter((it) -> it.path("properties").path(property).asBoolean()).toList();
	}

	List<JsonNode> columns() {
		return lists().stream().flatMap((it) -> children(it, "columns").stream()).toList();
	}

	/** The keys of what a person answers, {@code actions.due} for a column of a list. */
	Set<String> answers() {
		var keys = new TreeSet<String>();
		questions().forEach((it) -> keys.add(it.path("key").asText()));
		files().forEach((it) -> keys.add(source(it)));
		for (var list : lists()) {
			keys.add(source(list));
			children(list, "columns").forEach((it) -> keys.add(source(list) + "." + it.path("key").asText()));
		}
		return keys;
	}

	/** FEEL expressions under which something is not asked. */
	List<String> conditions() {
		return hidden(components().stream());
	}

	/** The same for the columns of lists, which read the other columns of their row. */
	List<String> conditionsOfColumns() {
		return hidden(columns().stream());
	}

	private static List<String> hidden(Stream<JsonNode> fields) {
		return fields.map((it) -> it.path("conditional").path("hide").asText())
			.filter((it) -> !it.isEmpty())
			.map((it) -> it.replaceFirst("^=", ""))
			.toList();
	}

	Set<String> columnsOf(String list) {
		return lists().stream()
			.filter((it) -> source(it).equals(list))
			.flatMap((it) -> children(it, "columns").stream())
			.map((it) -> it.path("key").asText())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The variables the form shows or decides by. */
	Set<String> reads() {
		var names = new TreeSet<String>();
		for (var list : lists()) {
			hidden(children(list, "columns").stream()).forEach((it) -> names.addAll(Feel.reads(it)));
			names.removeAll(columnsOf(source(list)));
		}
		conditions().forEach((it) -> names.addAll(Feel.reads(it)));
		for (var component : components()) {
			Feel.find(SHOWN, component.path("text").asText()).forEach(names::add);
			Feel.find(SHOWN, component.path("description").asText()).forEach(names::add);
			if (component.has("dataSource")) {
				names.add(source(component));
			}
		}
		return names;
	}

	static String source(JsonNode table) {
		return table.path("dataSource").asText().replaceFirst("^=", "");
	}

	static List<JsonNode> children(JsonNode node, String name) {
		return new ArrayList<>(StreamSupport.stream(node.path(name).spliterator(), false).toList());
	}

	@Override
	public String toString() {
		return this.file.toString();
	}

}
