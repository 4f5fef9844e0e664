package almanac.registers.kit.web;

import java.util.List;

import almanac.engine.Choice;
import almanac.registers.kit.Field;
import almanac.registers.kit.RegisterType;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * What the form of an entry asks, section by section.
 */
@Component
class Questions {

	private final EntryViews views;

	private final Sections sections;

	private final Linkable linkable;

	private final Texts texts;

	Questions(EntryViews views, Sections sections, Linkable linkable, Texts texts) {
		this.views = views;
		this.sections = sections;
		this.linkable = linkable;
		this.texts = texts;
	}

	/**
	 * A question of the form.
	 *
	 * @param help how it is typed, may be empty
	 */
	public record Question(Field field, String label, String help, List<Choice> choices, List<EntryViews.Link> links) {

		public boolean offers(String value) {
			return this.choices.stream().anyMatch((it) -> it.value().equals(value));
		}

		/** Whether the number is among those typed. */
		public boolean names(String typed, String id) {
			return typed != null && List.of(typed.split("[\\s,;+]+")).contains(id);
		}

	}

	List<Sections.Section<Question>> of(RegisterType<?> type, String person) {
		return this.sections.of(type, (field) -> new Question(field, this.views.label(type, field), help(field),
				this.views.choices(type, field), this.linkable.to(field, person)));
	}

	private String help(Field field) {
		return switch (field.kind()) {
			case DURATION -> this.texts.of("registers.help.duration");
			case MOMENT -> this.texts.of("registers.help.moment");
			case LINK -> this.texts.of("registers.help.link", this.texts.of(field.refers()));
			case LINKS -> this.texts.of("registers.help.links", this.texts.of(field.refers()));
			default -> "";
		};
	}

}
