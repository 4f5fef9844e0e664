package almanac.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.function.Supplier;

import almanac.engine.RunTitles;
import almanac.mail.Words.Item;
import almanac.mail.Words.Shown;
import almanac.registers.people.Person;
import almanac.registers.people.Preferences;
import almanac.web.Moments;
import almanac.web.Texts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;

/**
 * Puts letters into the language and zone of the person they are to.
 */
@Component
class Wording {

	private final Texts texts;

	private final Moments moments;

	private final Preferences preferences;

	private final Templates templates;

	private final MailSettings settings;

	private final ZoneId organisation;

	private final RunTitles runs;

	Wording(Texts texts, Moments moments, Preferences preferences, Templates templates, MailSettings settings,
			@Value("${almanac.zone}") ZoneId organisation, RunTitles runs) {
		this.texts = texts;
		this.moments = moments;
		this.preferences = preferences;
		this.templates = templates;
		this.settings = settings;
		this.organisation = organisation;
		this.runs = runs;
	}

	Words of(Letter letter, Person person, List<Item> items) {
		var preference = this.preferences.of(person.id());
		var language = Optional.ofNullable(preference.language())
			.orElseGet(() -> Locale.forLanguageTag(this.settings.language()));
		var zone = Optional.ofNullable(preference.zone()).orElse(this.organisation);
		return as(language, zone, () -> {
			var subject = this.texts.of("letter." + letter.words() + ".subject",
					said(letter.values(), letter.discreet() ? (it) -> RunTitles.number(it.businessKey()) : this::name));
			var lead = this.texts.of("letter." + letter.words() + ".lead", said(letter.values(), this::name));
			var shown = new Shown(person.name(), subject, lead, letter.note(), this.settings.address(letter.link()),
					this.texts.find("letter." + letter.words() + ".open").orElse(null), items, reference(letter));
			return new Words(language, subject, lead, this.templates.plain(letter.kind(), language, shown),
					this.templates.html(letter.kind(), language, shown));
		});
	}

	private String name(Letter.Run run) {
		return this.runs.name(run.businessKey()).orElse(run.number());
	}

	/**
	 * Behind which people find it again, {@literal null} if the letter says it already.
	 */
	private String reference(Letter letter) {
		var key = letter.businessKey();
		return (key != null && this.runs.name(key).isPresent()) ? RunTitles.rest(key) : null;
	}

	private Object[] said(List<Object> values, Function<Letter.Run, String> run) {
		return values.stream().map((it) -> said(it, run)).toArray();
	}

	private Object said(Object value, Function<Letter.Run, String> name) {
		if (value instanceof Letter.Run run) {
			return name.apply(run);
		}
		if (value instanceof Instant at) {
			return this.moments.day(at);
		}
		if (value instanceof Letter.Phrase phrase) {
			return (phrase.key() == null) ? "" : this.texts.of(phrase.key(), said(phrase.values(), name));
		}
		return value;
	}

	/** Whoever sits in front of the page that causes the letter reads otherwise. */
	private static <T> T as(Locale language, ZoneId zone, Supplier<T> work) {
		var before = LocaleContextHolder.getLocaleContext();
		try {
			LocaleContextHolder
				.setLocaleContext(new SimpleTimeZoneAwareLocaleContext(language, TimeZone.getTimeZone(zone)));
			return work.get();
		}
		finally {
			LocaleContextHolder.setLocaleContext(before);
		}
	}

}
