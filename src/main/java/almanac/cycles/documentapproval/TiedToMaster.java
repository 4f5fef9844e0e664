package almanac.cycles.documentapproval;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import almanac.engine.FurtherRule;
import almanac.engine.Violation;
import almanac.registers.documents.Translations;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * A translation is drafted, approved and left as it is only as one of the edition of its
 * master that is in force.
 */
@Component
class TiedToMaster implements FurtherRule {

	private final Translations translations;

	private final Subjects subjects;

	private final Texts texts;

	TiedToMaster(Translations translations, Subjects subjects, Texts texts) {
		this.translations = translations;
		this.subjects = subjects;
		this.texts = texts;
	}

	@Override
	public List<Violation> violations(String form, Map<String, Object> known) {
		return switch (form) {
			case "document-approval-decide-on-change" -> "no-change".equals(known.get("changeOutcome"))
					? refused("changeOutcome", known, this.subjects.of(document(known)).value().translatedEdition(),
							and("documents.translation.decide"))
					: List.of();
			case "document-approval-draft-version" -> "".equals(known.getOrDefault("master", "")) ? List.of()
					: refused("translatedEdition", known, edition(known), "");
			case "document-approval-approve-version" -> "yes".equals(known.get("versionApproved"))
					? refused("versionApproved", known, edition(known), and("documents.translation.approve"))
					: List.of();
			default -> List.of();
		};
	}

	private List<Violation> refused(String field, Map<String, Object> known, String edition, String further) {
		return this.translations.objection(document(known), edition)
			.map((it) -> new Violation(field, "translation", it + further))
			.stream()
			.toList();
	}

	private String and(String key) {
		return " " + this.texts.of(key);
	}

	private static String document(Map<String, Object> known) {
		return (known.get("opened") instanceof Map<?, ?> opened) ? String.valueOf(opened.get("document")) : "";
	}

	private static String edition(Map<String, Object> known) {
		var edition = Objects.toString(known.get("translatedEdition"), "").strip();
		return edition.isEmpty() ? null : edition;
	}

}
