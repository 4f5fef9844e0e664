package almanac.registers.documents.web;

import java.util.List;
import java.util.stream.Stream;

import almanac.registers.documents.Document;
import almanac.registers.documents.Translations;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import almanac.registers.kit.web.ShownEntry;
import almanac.web.Texts;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The translations of the document whose page is shown, or what it translates itself, and
 * which of them are not of the edition in force.
 */
@ControllerAdvice("almanac.registers.kit.web")
class TranslationsOfDocument {

	private final Register<Document> documents;

	private final Translations translations;

	private final RegisterRights rights;

	private final Texts texts;

	TranslationsOfDocument(Register<Document> documents, Translations translations, RegisterRights rights,
			Texts texts) {
		this.documents = documents;
		this.translations = translations;
		this.rights = rights;
		this.texts = texts;
	}

	/**
	 * A document with the language it is in.
	 *
	 * @param edition of the master that it translates, or what a master is in
	 */
	record Line(String number, String title, String language, String edition) {
	}

	/**
	 * What the page knows of translations.
	 *
	 * @param master {@literal null} if it translates nothing
	 * @param late what is not of the edition in force, in words
	 */
	record Shown(Line master, List<Line> lines, List<String> late) {
	}

	@ModelAttribute
	void translations(HttpServletRequest request, Authentication person, Model page) {
		if (person != null) {
			ShownEntry.of(request, "documents")
				.filter((it) -> this.rights.reads(this.documents.type(), person.getName()))
				.flatMap(this.documents::find)
				.map(this::shown)
				.filter((it) -> it.master() != null || !it.lines().isEmpty())
				.ifPresent((it) -> page.addAttribute("documentTranslations", it));
		}
	}

	private Shown shown(Entry<Document> it) {
		var translations = this.translations.of(it.id());
		return new Shown(
				this.translations.master(it.value())
					.map((master) -> line(master, it.value().translatedEdition()))
					.orElse(null),
				translations.stream().map((one) -> line(one, one.value().translatedEdition())).toList(),
				Stream.concat(Stream.of(it), translations.stream()).flatMap((one) -> late(one).stream()).toList());
	}

	private Line line(Entry<Document> it, String edition) {
		return new Line(it.id(), it.value().title(), this.translations.language(it.value()), edition);
	}

	/** Of a translation in force. */
	private List<String> late(Entry<Document> it) {
		if (!Translations.isInForce(it)) {
			return List.of();
		}
		return this.translations.master(it.value()).filter((master) -> this.translations.isLate(it)).map((master) -> {
			if (!Translations.isInForce(master)) {
				return this.texts.of("documents.translation.late.none", name(it), name(master));
			}
			return (it.value().translatedEdition() == null)
					? this.texts.of("documents.translation.late.unknown", name(it), master.value().edition())
					: this.texts.of("documents.translation.late", name(it), it.value().translatedEdition(),
							master.value().edition());
		}).stream().toList();
	}

	private String name(Entry<Document> it) {
		return "%s (%s)".formatted(it.id(), this.translations.language(it.value()));
	}

}
