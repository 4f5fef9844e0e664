package almanac.registers.documents;

import java.util.List;

import almanac.engine.Choice;
import almanac.engine.Choices;
import almanac.registers.kit.Register;

import org.springframework.stereotype.Component;

/**
 * The documents in use, for forms to choose from.
 */
@Component
class DocumentChoices implements Choices {

	private final Register<Document> documents;

	DocumentChoices(Register<Document> documents) {
		this.documents = documents;
	}

	@Override
	public String key() {
		return "documents";
	}

	@Override
	public List<Choice> values() {
		return this.documents.all()
			.map((it) -> new Choice(it.id(), "%s %s".formatted(it.id(), it.value().title())))
			.toList();
	}

}
