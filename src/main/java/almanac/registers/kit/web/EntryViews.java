package almanac.registers.kit.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import almanac.engine.Choice;
import almanac.engine.Choices;
import almanac.engine.Directory;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Field;
import almanac.registers.kit.Field.Kind;
import almanac.registers.kit.Query;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterType;
import almanac.registers.kit.RegisterRights;
import almanac.registers.kit.Registers;
import almanac.web.Code;
import almanac.web.Moments;
import almanac.web.Page;
import almanac.web.Texts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Entries in words for people.
 */
@Component
public class EntryViews {

	private static final int MOST_REFERRERS = 50;

	private final Registers registers;

	private final RegisterRights rights;

	private final Directory directory;

	private final List<Choices> choices;

	private final ObjectProvider<Offers> offers;

	private final Sections sections;

	private final Moments moments;

	private final Texts texts;

	EntryViews(Registers registers, RegisterRights rights, Directory directory, List<Choices> choices,
			ObjectProvider<Offers> offers, Sections sections, Moments moments, Texts texts) {
		this.registers = registers;
		this.rights = rights;
		this.directory = directory;
		this.choices = choices;
		this.offers = offers;
		this.sections = sections;
		this.moments = moments;
		this.texts = texts;
	}

	/** A line of a list. */
	public record Row(String id, String title, boolean retired, List<String> cells) {
	}

	/**
	 * A value with its label.
	 *
	 * @param links for a field that refers to other entries
	 */
	record Fact(String label, String text, List<Link> links) {
	}

	public record Link(String href, String id, String title) {
	}

	/** What one version changed. */
	record Step(int version, Instant at, String author, String reason, boolean retired, List<Change> changes) {
	}

	public record Change(String label, String before, String after) {
	}

	/** Entries of one register that refer to this one by one field. */
	public record Referrers(String register, String field, List<Link> links) {
	}

	record Filter(String key, String label, List<Choice> choices) {
	}

	<T> Page<Row> rows(Register<T> register, Query query, int page, int size) {
		return register.page(query, page, size).map((it) -> row(register.type(), it));
	}

	public <T> Row row(RegisterType<T> type, Entry<T> entry) {
		var values = type.values(entry.value());
		return new Row(entry.id(), title(type, entry), entry.retired(),
				type.columns().stream().map((field) -> text(type, field, values.get(field.key()))).toList());
	}

	<T> String title(Register<T> register, Entry<T> entry) {
		return title(register.type(), entry);
	}

	private static <T> String title(RegisterType<T> type, Entry<T> entry) {
		return Objects.toString(type.values(entry.value()).get(type.title().key()), "");
	}

	/** What is known, in the order of the register; what is open is left out. */
	<T> List<Sections.Section<Fact>> facts(Register<T> register, Entry<T> entry) {
		var values = register.type().values(entry.value());
		return this.sections
			.of(register.type(), (field) -> new Fact(label(register.type(), field),
					text(register.type(), field, values.get(field.key())), links(field, values.get(field.key()))))
			.stream()
			.map((it) -> new Sections.Section<>(it.title(),
					it.items().stream().filter((fact) -> !fact.text().isEmpty()).toList()))
			.filter((it) -> !it.items().isEmpty())
			.toList();
	}

	/**
	 * @param versions newest first
	 */
	<T> List<Step> history(Register<T> register, List<Entry<T>> versions) {
		var steps = new ArrayList<Step>();
		for (var index = 0; index < versions.size(); index++) {
			var it = versions.get(index);
			var before = (index + 1 < versions.size()) ? versions.get(index + 1) : null;
			steps.add(new Step(it.version(), it.validFrom(), name(it.author()), it.reason(), it.retired(),
					(before != null) ? changes(register.type(), before.value(), it.value()) : List.of()));
		}
		return steps;
	}

	/** Field by field what one says and the other does not. */
	public <T> List<Change> changes(RegisterType<T> type, T before, T after) {
		var old = type.values(before);
		var now = type.values(after);
		return type.fields()
			.stream()
			.filter((field) -> !Objects.equals(old.get(field.key()), now.get(field.key())))
			.map((field) -> new Change(label(type, field), text(type, field, old.get(field.key())),
					text(type, field, now.get(field.key()))))
			.toList();
	}

	/** Of those registers only that the person may read. */
	public List<Referrers> referrers(String register, String id, String person) {
		return this.registers.referringTo(register)
			.filter((it) -> this.rights.reads(it.register().type(), person))
			.map((it) -> {
				var ids = it.register().referring(it.field(), id, MOST_REFERRERS);
				var name = it.register().type().name();
				return new Referrers(this.texts.of(name), label(it.register().type(), it.field()),
						it.register()
							.titles(ids)
							.entrySet()
							.stream()
							.map((entry) -> new Link(this.registers.path(name) + entry.getKey(), entry.getKey(),
									entry.getValue()))
							.toList());
			})
			.filter((it) -> !it.links().isEmpty())
			.toList();
	}

	/** What a list can be filtered by. */
	List<Filter> filters(RegisterType<?> type) {
		return type.columns()
			.stream()
			.map((field) -> new Filter(field.key(), label(type, field), compared(type, field)))
			.filter((it) -> !it.choices().isEmpty())
			.toList();
	}

	private List<Choice> compared(RegisterType<?> type, Field field) {
		var choices = choices(type, field);
		return (field.kind() != Kind.NUMBER || field.needed() || choices.isEmpty()) ? choices
				: Stream
					.concat(choices.stream(), Stream.of(new Choice(Query.NONE, this.texts.of("registers.filter.none"))))
					.toList();
	}

	/** What can be chosen, empty if it is typed freely. */
	public List<Choice> choices(RegisterType<?> type, Field field) {
		return switch (field.kind()) {
			case CHOICE -> field.codes().stream().map((code) -> new Choice(code, word(type, field, code))).toList();
			case YES_NO ->
				Stream.of("true", "false").map((it) -> new Choice(it, this.texts.of("yesno." + it))).toList();
			case PERSON -> this.choices.stream()
				.filter((it) -> it.key().equals("people"))
				.flatMap((it) -> it.values().stream())
				.toList();
			case NUMBER -> this.offers.stream().flatMap((it) -> it.of(type, field).stream()).toList();
			default -> List.of();
		};
	}

	public String label(RegisterType<?> type, Field field) {
		return this.texts.of(type.name() + "." + field.key());
	}

	private List<Link> links(Field field, Object value) {
		if (field.refers() == null || value == null) {
			return List.of();
		}
		var ids = (value instanceof List<?> list) ? list.stream().map(String::valueOf).toList()
				: List.of(value.toString());
		var titles = new LinkedHashMap<String, String>();
		ids.forEach((id) -> titles.put(id, ""));
		titles.putAll(this.registers.titles(field.refers(), ids));
		var path = this.registers.path(field.refers());
		return titles.entrySet()
			.stream()
			.map((it) -> new Link(path + it.getKey(), it.getKey(), it.getValue()))
			.toList();
	}

	String text(RegisterType<?> type, Field field, Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof Code code) {
			return word(type, field, code.code());
		}
		if (value instanceof Boolean yes) {
			return this.texts.of("yesno." + yes);
		}
		if (value instanceof LocalDate day) {
			return this.moments.day(day);
		}
		if (value instanceof Instant instant) {
			return this.moments.time(instant);
		}
		if (value instanceof Duration duration) {
			return Moments.span(duration);
		}
		if (value instanceof BigDecimal number) {
			return number.stripTrailingZeros().toPlainString();
		}
		if (value instanceof List<?> list) {
			return String.join(", ", list.stream().map(String::valueOf).toList());
		}
		return (field.kind() == Kind.PERSON) ? name(value.toString()) : value.toString();
	}

	private String word(RegisterType<?> type, Field field, String code) {
		return this.texts.of(type.name() + "." + field.key() + "." + code);
	}

	String name(String person) {
		return this.directory.nameOf(person).orElse(person);
	}

	/** Values as they are typed, for a form. */
	Map<String, String> typed(Map<String, Object> values) {
		var typed = new LinkedHashMap<String, String>();
		values.forEach((key, value) -> typed.put(key, typed(value)));
		return typed;
	}

	private String typed(Object value) {
		if (value instanceof Code code) {
			return code.code();
		}
		if (value instanceof Duration duration) {
			return Moments.span(duration);
		}
		if (value instanceof Instant instant) {
			return instant.atZone(this.moments.zone()).toLocalDateTime().withNano(0).toString().replace('T', ' ');
		}
		if (value instanceof BigDecimal number) {
			return number.stripTrailingZeros().toPlainString();
		}
		if (value instanceof List<?> list) {
			return String.join(" ", list.stream().map(String::valueOf).toList());
		}
		return Objects.toString(value, "");
	}

}
