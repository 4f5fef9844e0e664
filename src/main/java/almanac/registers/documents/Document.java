package almanac.registers.documents;

import java.time.LocalDate;
import java.util.List;

import almanac.registers.kit.Area;
import almanac.registers.kit.OnlyBy;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Refers;
import almanac.registers.kit.Registered;
import almanac.web.Code;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A document that is kept under control, in the version that is in force. A translation
 * is a document of its own that names its master, and the edition of it that it
 * translates. The language is a code of ISO 639, also where its name was given; without
 * one it is the main language of the organisation.
 */
@Registered(name = "documents", area = Area.CONTROLS, table = "document", prefix = "DOC", title = "title",
		columns = { "kind", "edition", "owner", "approver", "nextReview", "state" }, editors = { "ISM", "PO" },
		clauses = "7.5.2, 7.5.3, A.5.1, A.5.37")
@OnlyBy(cycle = "document-approval",
		fields = { "edition", "translatedEdition", "approver", "effectiveFrom", "reviewedOn", "nextReview", "state" },
		states = { "in-force", "withdrawn" })
public record Document(@NotBlank @Size(max = 200) String title, @NotNull Kind kind,
		@NotBlank @Size(max = 20) String edition, @Size(max = 60) String language,
		@Refers("documents") String translates, @Size(max = 20) String translatedEdition, @PersonRef String owner,
		@PersonRef String approver, LocalDate effectiveFrom, LocalDate reviewedOn, LocalDate nextReview,
		@NotNull Classification classification, @Size(max = 300) String distribution, Boolean acknowledged,
		@Size(max = 500) String location, @Refers("controls") List<String> controls,
		@Refers("obligations") List<String> obligations, @Refers("nonconformities") List<String> nonconformities,
		@NotNull State state, @Size(max = 4000) String notes) {

	public Document {
		language = Languages.code(language);
		nonconformities = (nonconformities != null) ? List.copyOf(nonconformities) : List.of();
		controls = (controls != null) ? List.copyOf(controls) : List.of();
		obligations = (obligations != null) ? List.copyOf(obligations) : List.of();
	}

	/**
	 * What sort of document, which decides who approves it.
	 */
	public enum Kind implements Code {

		POLICY, TOPIC_POLICY, PROCEDURE, PLAN, TEMPLATE, RECORD, EXTERNAL

	}

	/**
	 * Who may see it (A.5.12).
	 */
	public enum Classification implements Code {

		PUBLIC, INTERNAL, CONFIDENTIAL, STRICTLY_CONFIDENTIAL;

		/** Whether its file is for who signs in only. */
		public boolean isConfidential() {
			return this == CONFIDENTIAL || this == STRICTLY_CONFIDENTIAL;
		}

	}

	/**
	 * Whether it is to be followed.
	 */
	public enum State implements Code {

		DRAFT, IN_REVIEW, IN_FORCE, WITHDRAWN

	}

}
