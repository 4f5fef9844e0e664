package almanac.registers.kit.web;

import almanac.engine.Directory;
import almanac.registers.kit.ChangedMeanwhile;
import almanac.web.Moments;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Says who changed an entry meanwhile, when and why, in the language of the person.
 */
@Component
public class Meanwhile {

	private final Directory directory;

	private final Moments moments;

	private final Texts texts;

	Meanwhile(Directory directory, Moments moments, Texts texts) {
		this.directory = directory;
		this.moments = moments;
		this.texts = texts;
	}

	public String words(ChangedMeanwhile ex) {
		var now = ex.now();
		if (now == null) {
			return ex.getMessage();
		}
		return this.texts.of("registers.changed", now.id(), this.directory.nameOf(now.author()).orElse(now.author()),
				this.moments.time(now.validFrom()), now.reason(), now.version());
	}

}
