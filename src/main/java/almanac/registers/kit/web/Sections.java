package almanac.registers.kit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import almanac.registers.kit.Field;
import almanac.registers.kit.RegisterType;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * The fields of an entry, cut where the texts of the register begin a section: with the
 * key of a field and {@code .section}.
 */
@Component
class Sections {

	private final Texts texts;

	Sections(Texts texts) {
		this.texts = texts;
	}

	/**
	 * Fields that belong together.
	 *
	 * @param title empty for those at the beginning
	 */
	record Section<I>(String title, List<I> items) {
	}

	<I> List<Section<I>> of(RegisterType<?> type, Function<Field, I> item) {
		var sections = new ArrayList<Section<I>>();
		for (var field : type.fields()) {
			var title = this.texts.find(type.name() + "." + field.key() + ".section");
			if (sections.isEmpty() || title.isPresent()) {
				sections.add(new Section<>(title.orElse(""), new ArrayList<>()));
			}
			sections.get(sections.size() - 1).items().add(item.apply(field));
		}
		return sections;
	}

}
