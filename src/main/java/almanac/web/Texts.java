package almanac.web;

import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Texts of {@code src/main/resources/texts} in the language of the person in front of the
 * page.
 */
@Component
public class Texts {

	private final MessageSource messages;

	Texts(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * @param values for {@code {0}}, {@code {1}} … of the text
	 * @throws org.springframework.context.NoSuchMessageException if there is no such text
	 */
	public String of(String key, Object... values) {
		return this.messages.getMessage(key, values, Language.current());
	}

	/** Empty if there is no such text. */
	public Optional<String> find(String key) {
		return Optional.ofNullable(this.messages.getMessage(key, null, null, Language.current()));
	}

}
