package almanac.registers.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import almanac.engine.Attachment;
import almanac.registers.documents.Document.Classification;
import almanac.registers.documents.Edition.Draft;
import almanac.registers.documents.Edition.State;
import almanac.registers.documents.Verdict.Said;
import almanac.web.Code;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of editions and of what reviewers said.
 */
@Component
class EditionRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	EditionRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Newest first. */
	List<Edition> of(String document) {
		return this.jdbc.sql("select * from document_edition where document = ? order by id desc")
			.param(document)
			.query(EditionRows::edition)
			.list();
	}

	/** Newest first. */
	List<Edition> ofRun(String run) {
		return this.jdbc.sql("select * from document_edition where run = ? order by id desc")
			.param(run)
			.query(EditionRows::edition)
			.list();
	}

	Optional<Edition> find(long id) {
		return this.jdbc.sql("select * from document_edition where id = ?")
			.param(id)
			.query(EditionRows::edition)
			.optional();
	}

	void add(String document, String run, String edition, Draft draft, Attachment file, String person) {
		this.jdbc
			.sql("insert into document_edition (document, run, edition, title, classification, owner, summary, source,"
					+ " source_edition, master, master_edition, controls, obligations, file, file_name, sha256, drafted_by,"
					+ " drafted_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'draft')")
			.params(document, run, edition, draft.title(), draft.classification().code(), draft.owner(),
					draft.summary(), draft.source(), draft.sourceEdition(), draft.master(), draft.masterEdition(),
					String.join(" ", draft.controls()), String.join(" ", draft.obligations()), file.id(), file.name(),
					file.sha256(), person, now())
			.update();
	}

	void replace(String run) {
		this.jdbc.sql("update document_edition set state = 'replaced' where run = ? and state = 'draft'")
			.param(run)
			.update();
	}

	void approve(long id, String person, LocalDate from, LocalDate nextReview) {
		this.jdbc
			.sql("update document_edition set state = 'approved', approved_by = ?, approved_at = ?, effective_from = ?,"
					+ " next_review = ? where id = ? and state = 'draft'")
			.params(person, now(), from, nextReview, id)
			.update();
	}

	/** What was approved and does not get in force after all. */
	void hold(String run) {
		this.jdbc.sql(
				"update document_edition set state = 'replaced', superseded_at = ? where run = ? and state = 'approved'")
			.params(now(), run)
			.update();
	}

	void inForce(long id, String audience, int told) {
		this.jdbc
			.sql("update document_edition set state = 'in-force', in_force_at = ?, audience = ?, told = ?"
					+ " where id = ?")
			.params(now(), audience, told, id)
			.update();
	}

	void supersede(String document) {
		this.jdbc
			.sql("update document_edition set state = 'superseded', superseded_at = ?"
					+ " where document = ? and state = 'in-force'")
			.params(now(), document)
			.update();
	}

	/** Newest first. */
	List<Verdict> verdicts(String document) {
		return this.jdbc.sql("select * from document_review where document = ? order by id desc")
			.param(document)
			.query(EditionRows::verdict)
			.list();
	}

	void add(Verdict it) {
		this.jdbc
			.sql("insert into document_review (document, run, round, reviewer, verdict, remark, sha256, reviewed_at)"
					+ " values (?, ?, ?, ?, ?, ?, ?, ?)")
			.params(it.document(), it.run(), it.round(), it.reviewer(), it.verdict().code(), it.remark(), it.sha256(),
					now())
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
	}

	private static Edition edition(ResultSet row, int index) throws SQLException {
		return new Edition(row.getLong("id"), row.getString("document"), row.getString("run"), row.getString("edition"),
				row.getString("title"), Code.of(Classification.class, row.getString("classification")),
				row.getString("owner"), row.getString("summary"), row.getString("source"),
				row.getString("source_edition"), row.getString("master"), row.getString("master_edition"),
				numbers(row, "controls"), numbers(row, "obligations"), row.getString("file"),
				row.getString("file_name"), row.getString("sha256"), row.getString("drafted_by"),
				instant(row, "drafted_at"), Code.of(State.class, row.getString("state")), row.getString("approved_by"),
				instant(row, "approved_at"), row.getObject("effective_from", LocalDate.class),
				row.getObject("next_review", LocalDate.class), instant(row, "in_force_at"),
				instant(row, "superseded_at"), row.getString("audience"), row.getObject("told", Integer.class));
	}

	private static Verdict verdict(ResultSet row, int index) throws SQLException {
		return new Verdict(row.getString("document"), row.getString("run"), row.getInt("round"),
				row.getString("reviewer"), Code.of(Said.class, row.getString("verdict")), row.getString("remark"),
				row.getString("sha256"), instant(row, "reviewed_at"));
	}

	private static List<String> numbers(ResultSet row, String column) throws SQLException {
		var numbers = row.getString(column);
		return (numbers == null) ? null : numbers.isEmpty() ? List.of() : List.of(numbers.split(" "));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		var at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
