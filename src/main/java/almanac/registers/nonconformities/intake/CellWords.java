package almanac.registers.nonconformities.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import almanac.registers.nonconformities.Source;
import almanac.registers.table.Words;

/**
 * Words in cells that registers of other houses use for what is a choice here.
 */
final class CellWords {

	private static final Words<Source> SOURCES = Words.of(new EnumMap<>(Map.ofEntries(
			Map.entry(Source.INTERNAL_AUDIT, "internal audit, internes audit, interne auditierung, interner audit"),
			Map.entry(Source.EXTERNAL_AUDIT,
					"external audit, externes audit, certification audit, surveillance audit, recertification audit,"
							+ " zertifizierungsaudit, überwachungsaudit, rezertifizierungsaudit"),
			Map.entry(Source.INCIDENT, "incident, security incident, vorfall, sicherheitsvorfall, störung"),
			Map.entry(Source.MANAGEMENT_REVIEW, "management review, managementbewertung, management bewertung"),
			Map.entry(Source.MONITORING, "monitoring, kpi, kpi review, überwachung, messung, kennzahl, kennzahlen"),
			Map.entry(Source.CONTROL_CHECK,
					"control check, control test, control review, check of a control, kontrollprüfung, maßnahmenprüfung,"
							+ " prüfung einer maßnahme"),
			Map.entry(Source.EXERCISE, "exercise, drill, übung, notfallübung"),
			Map.entry(Source.SUPPLIER_REVIEW,
					"supplier review, supplier audit, supplier assessment, lieferantenbewertung, lieferantenaudit,"
							+ " lieferantenprüfung"),
			Map.entry(Source.COMPLAINT, "complaint, customer complaint, beschwerde, kundenbeschwerde, reklamation"),
			Map.entry(Source.MISSED_INTERVAL,
					"missed interval, planned interval missed, versäumter termin, terminüberschreitung"),
			Map.entry(Source.OBSERVATION,
					"observation, employee report, employee observation, beobachtung, hinweis, mitarbeiterhinweis"))));

	/** "Surveillance audit" or "customer complaint" say more than these. */
	private static final Words<Boolean> PLAIN_SOURCES = Words.of(Map.of(true,
			"internal audit, internes audit, external audit, externes audit, incident, vorfall, management review,"
					+ " managementbewertung, monitoring, monitoring and measurement, überwachung,"
					+ " überwachung und messung, control check, check of a control, kontrollprüfung,"
					+ " prüfung einer maßnahme, exercise, exercise or restore test, übung,"
					+ " übung oder wiederherstellungstest, supplier review, lieferantenprüfung, complaint, beschwerde,"
					+ " missed interval, planned interval missed, versäumter termin, observation,"
					+ " observation by anyone, beobachtung"));

	/** Whether a class of findings is one of nonconformities. */
	private static final Words<Boolean> CLASSES = Words.of(Map
		.of(true, "minor, minor nonconformity, minor non conformity, minor nc, nc minor, major, major nonconformity,"
				+ " major non conformity, major nc, nc major, nonconformity, non conformity, nonconformance, nc,"
				+ " gering, schwer, geringfügig, geringfügige abweichung, geringfügige nichtkonformität, nebenabweichung,"
				+ " schwerwiegend, schwerwiegende abweichung, schwerwiegende nichtkonformität, wesentlich,"
				+ " wesentliche abweichung, wesentliche nichtkonformität, hauptabweichung, abweichung,"
				+ " nichtkonformität", false,
				"strength, positive, positive finding, positive observation, good practice, best practice, conformity,"
						+ " conform, conforming, compliant, observation, opportunity, ofi,"
						+ " opportunity for improvement, improvement, area for improvement, recommendation, suggestion,"
						+ " note, comment, stärke, positiv, konform, konformität, erfüllt, beobachtung, hinweis,"
						+ " empfehlung, verbesserung, verbesserungspotenzial, verbesserungspotential,"
						+ " verbesserungsvorschlag, bemerkung"));

	private static final Words<Boolean> SETTLED = Words.of(Map.of(true,
			"closed, done, complete, completed, resolved, verified, cancelled, withdrawn, geschlossen, abgeschlossen,"
					+ " erledigt, beendet, umgesetzt, zurückgezogen, storniert"));

	private CellWords() {
	}

	static Optional<Source> source(String said) {
		return SOURCES.startOf(said);
	}

	static boolean namesMoreThanASource(String said) {
		return SOURCES.startOf(said).isPresent() && PLAIN_SOURCES.exactly(said).isEmpty();
	}

	/**
	 * Empty if nobody can tell. "Minor, repeated" is one; what is left out has to say so
	 * exactly.
	 */
	static Optional<Boolean> isNonconformity(String classification) {
		return CLASSES.exactly(classification.replaceAll("\\([^)]*\\)", ""))
			.or(() -> CLASSES.startOf(classification).filter((it) -> it));
	}

	static boolean isSettled(String status) {
		return SETTLED.startOf(status).isPresent();
	}

}
