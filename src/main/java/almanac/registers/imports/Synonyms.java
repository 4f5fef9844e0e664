package almanac.registers.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import almanac.registers.kit.Field;
import almanac.registers.kit.RegisterType;
import almanac.registers.table.Words;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What fields and choices are called in the spreadsheets of others: as here, in either
 * language, and by the names in {@code imports/*.yml}.
 */
@Component
class Synonyms {

	private static final String ALL = "all";

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

	private static final List<String> TOLD = List.of("outOfUse", "version", "at", "author", "reason");

	private final Map<String, Map<String, String>> columns = load("/imports/columns.yml");

	private final Map<String, Map<String, String>> words = load("/imports/words.yml");

	private final MessageSource texts;

	Synonyms(MessageSource texts) {
		this.texts = texts;
	}

	/**
	 * Names only this register knows, the most telling first; a name may fill several
	 * fields.
	 */
	Map<String, List<String>> own(RegisterType<?> type) {
		return names(this.columns.getOrDefault(type.name(), Map.of()));
	}

	/** Names that mean the same in every register. */
	Map<String, List<String>> common() {
		return names(this.columns.get(ALL));
	}

	/** As the field is called on our pages. */
	List<String> labels(RegisterType<?> type, Field field) {
		return Stream.concat(
				LANGUAGES.stream().map((it) -> this.texts.getMessage(type.name() + "." + field.key(), null, "", it)),
				Stream.of(field.key().replaceAll("(?<=[a-z])(?=[A-Z])", " ")))
			.toList();
	}

	/**
	 * Of a list we wrote ourselves, the columns behind those of the entries: who wrote
	 * the version and why. Empty for the lists of others.
	 */
	List<String> told(List<String> columns) {
		return LANGUAGES.stream()
			.map((language) -> TOLD.stream()
				.map((it) -> this.texts.getMessage("registers.file." + it, null, language))
				.toList())
			.filter((it) -> columns.size() > it.size()
					&& columns.subList(columns.size() - it.size(), columns.size()).equals(it))
			.findFirst()
			.orElse(List.of());
	}

	/**
	 * The code a word stands for.
	 */
	Optional<String> code(RegisterType<?> type, Field field, String word) {
		var key = Words.key(word);
		return field.codes().stream().filter((code) -> spellings(type, field, code).anyMatch(key::equals)).findFirst();
	}

	private Stream<String> spellings(RegisterType<?> type, Field field, String code) {
		return Stream
			.of(Stream.of(code),
					LANGUAGES.stream()
						.map((it) -> this.texts.getMessage(type.name() + "." + field.key() + "." + code, null, "", it)),
					listed(this.words.getOrDefault(type.name() + "." + field.key(), Map.of()).get(code)).stream(),
					listed(this.words.get(ALL).get(code)).stream())
			.flatMap((it) -> it)
			.map(Words::key)
			.filter((it) -> !it.isEmpty());
	}

	private static Map<String, List<String>> names(Map<String, String> of) {
		var names = new LinkedHashMap<String, List<String>>();
		of.forEach((field, list) -> names.put(field, listed(list)));
		return names;
	}

	private static List<String> listed(String list) {
		return (list == null) ? List.of()
				: Pattern.compile(",").splitAsStream(list).map(String::strip).filter((it) -> !it.isEmpty()).toList();
	}

	private static Map<String, Map<String, String>> load(String file) {
		try (InputStream content = Synonyms.class.getResourceAsStream(file)) {
			return new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
