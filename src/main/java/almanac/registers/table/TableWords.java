package almanac.registers.table;

import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Says why a file is no table, and what to do, in the language of the person.
 */
@Component
public class TableWords {

	private final Texts texts;

	TableWords(Texts texts) {
		this.texts = texts;
	}

	public String message(UnreadableTable it) {
		return this.texts.of("table." + it.rule(), it.details().toArray());
	}

}
