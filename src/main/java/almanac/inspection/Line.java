package almanac.inspection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import almanac.registers.kit.Entry;
import almanac.registers.kit.Field.Kind;
import almanac.registers.kit.RegisterType;

/**
 * An entry of any register, field by field.
 */
public record Line(RegisterType<?> type, String id, Map<String, Object> values) {

	public static <T> Line of(RegisterType<T> type, Entry<T> entry) {
		return new Line(type, entry.id(), type.values(entry.value()));
	}

	public String register() {
		return this.type.name();
	}

	public Object value(String field) {
		return this.values.get(field);
	}

	public String text(String field) {
		return Objects.toString(this.values.get(field), "");
	}

	public String title() {
		return text(this.type.title().key());
	}

	/** What an import kept that has no field of its own. */
	public Kept kept() {
		return Kept.of(text("notes"));
	}

	/** Everything that is written in words, by field. */
	public Map<String, String> texts() {
		var texts = new LinkedHashMap<String, String>();
		this.type.fields()
			.stream()
			.filter((it) -> it.kind() == Kind.LINE || it.kind() == Kind.TEXT)
			.filter((it) -> this.values.get(it.key()) != null)
			.forEach((it) -> texts.put(it.key(), text(it.key())));
		return texts;
	}

	/** Numbers of other entries it names in fields made for that. */
	public List<String> links() {
		return this.type.fields()
			.stream()
			.filter((it) -> it.refers() != null)
			.flatMap((it) -> (this.values.get(it.key()) instanceof List<?> list) ? list.stream().map(String::valueOf)
					: java.util.stream.Stream.ofNullable(this.values.get(it.key())).map(String::valueOf))
			.toList();
	}

}
