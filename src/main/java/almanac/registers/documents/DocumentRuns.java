package almanac.registers.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import almanac.engine.CycleEnded;
import almanac.registers.kit.Register;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which run has which document in hand, and what it was asked to change. A document is in
 * one hand at a time.
 */
@Component
public class DocumentRuns {

	private final JdbcClient jdbc;

	private final Register<Document> documents;

	private final Clock clock;

	DocumentRuns(JdbcClient jdbc, Register<Document> documents, Clock clock) {
		this.jdbc = jdbc;
		this.documents = documents;
		this.clock = clock;
	}

	/**
	 * Something asked of a document.
	 *
	 * @param source key of the run that asks, or login name of the person
	 */
	public record Asked(String change, String source, Instant at) {
	}

	/** The run that has the document in hand. */
	public Optional<String> of(String document) {
		return this.jdbc.sql("select run from document_run where document = ?")
			.param(document)
			.query(String.class)
			.optional();
	}

	/** The document that the run has in hand. */
	Optional<String> documentOf(String run) {
		return this.jdbc.sql("select document from document_run where run = ?")
			.param(run)
			.query(String.class)
			.optional();
	}

	/**
	 * Takes a document in hand until the run ends. What was asked of another run that
	 * comes second joins the first.
	 * @return the run that has it, this one or the one before
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public String take(String document, String run) {
		this.documents.lock(document);
		var has = of(document).orElse(null);
		if (has == null) {
			this.jdbc.sql("insert into document_run (document, run, since) values (?, ?, ?)")
				.params(document, run, now())
				.update();
			return run;
		}
		if (!has.equals(run)) {
			this.jdbc.sql("update document_change_request set run = ? where run = ?").params(has, run).update();
		}
		return has;
	}

	/** What a run was asked, oldest first. */
	public List<Asked> asked(String run) {
		return this.jdbc
			.sql("select change, source, requested_at from document_change_request where run = ? order by id")
			.param(run)
			.query((row, index) -> new Asked(row.getString("change"), row.getString("source"),
					row.getObject("requested_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/** How often something was asked of the document so far. */
	int count(String document) {
		return this.jdbc.sql("select count(*) from document_change_request where document = ?")
			.param(document)
			.query(Integer.class)
			.single();
	}

	void ask(String document, String run, String change, String source) {
		this.jdbc
			.sql("insert into document_change_request (document, run, change, source, requested_at)"
					+ " values (?, ?, ?, ?, ?)")
			.params(document, run, change, source, now())
			.update();
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(CycleEnded it) {
		this.jdbc.sql("delete from document_run where run = ?").param(String.valueOf(it.businessKey())).update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
	}

}
