package almanac.inspection;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.nonconformities.State;
import almanac.web.WrittenTime;

/**
 * A nonconformity with what its own register said about it before it was brought in.
 *
 * @param id number here
 * @param reference number in its former register, or {@literal null}
 * @param kept other columns of its former register
 */
public record Case(String id, String reference, String statement, String source, String evidence, LocalDate detectedOn,
		boolean closed, boolean withdrawn, boolean effectivenessPlanned, Kept kept) {

	private static final String STATUS = "^(status|state|stand|zustand)$";

	private static final String CLOSED_ON = "clos(ed|ure)|abschluss|abgeschlossen|geschlossen|erledigt";

	public static Case of(Nonconformity it, ZoneId zone) {
		return new Case(it.id().value(), it.reference(), it.statement(), it.sourceReference(), it.objectiveEvidence(),
				(it.detectedOn() != null) ? it.detectedOn() : it.raisedAt().atZone(zone).toLocalDate(),
				it.state() == State.CLOSED, it.state() == State.WITHDRAWN, it.effectivenessDate() != null,
				Kept.of(it.objectiveEvidence()));
	}

	/** The number people know it by. */
	public String number() {
		return (this.reference != null) ? this.reference : this.id;
	}

	public boolean isClosed() {
		return this.closed
				|| status().matches("(?iu).*\\b(closed|completed|done|geschlossen|abgeschlossen|erledigt)\\b.*");
	}

	public boolean isInProgress() {
		return status().matches("(?iu).*(in progress|ongoing|in arbeit|in bearbeitung|laufend|läuft|umsetzung).*");
	}

	/** When its former register says it was closed, or {@literal null}. */
	public LocalDate closedOn() {
		return this.kept.named(CLOSED_ON).flatMap(WrittenTime::day).orElse(null);
	}

	/** What its former register says about its status, may be empty. */
	public String status() {
		return this.kept.named(STATUS).orElse("");
	}

	/** Everything that is written in words. */
	public String text() {
		return Stream.of(this.statement, this.source, this.evidence)
			.filter((it) -> it != null)
			.collect(Collectors.joining("\n"));
	}

}
