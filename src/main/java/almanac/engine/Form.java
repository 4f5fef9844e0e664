package almanac.engine;

import java.util.List;
import java.util.stream.Stream;

/**
 * The questions of a user task.
 *
 * @param id as in the {@code .form} file, e.g. {@code corrective-action-determine-cause}
 * @param sha256 of the file, lower-case hex
 */
public record Form(String id, String sha256, List<Field> fields) {

	/** All fields that ask something, members of groups included. */
	public Stream<Field> questions() {
		return this.fields.stream().flatMap(Form::flat).filter(Field::asks);
	}

	/** All texts, members of groups included. */
	Stream<Field> texts() {
		return this.fields.stream()
			.flatMap(Form::flat)
			.filter((it) -> it.kind() == Field.Kind.TEXT && it.text() != null);
	}

	private static Stream<Field> flat(Field field) {
		return (field.kind() == Field.Kind.GROUP) ? field.fields().stream().flatMap(Form::flat) : Stream.of(field);
	}

}
