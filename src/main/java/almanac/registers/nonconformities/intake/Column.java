package almanac.registers.nonconformities.intake;

import java.util.Arrays;
import java.util.List;

import almanac.web.Code;

/**
 * What the intake reads from a file, and the names such columns bear in English and
 * German registers, the most telling first.
 */
public enum Column implements Code {

	REFERENCE("reference, reference number, nc id, nc number, nc no, capa id, capa number, capa no, id, ref, ref no,"
			+ " number, case id, case number, issue id, nonconformity id, nonconformity number, external id, kennung,"
			+ " nummer, referenz, referenznummer, nk nr, nc nr, capa nr, capa nummer, vorgangsnummer, vorgang,"
			+ " abweichungsnummer, aktenzeichen"),

	STATEMENT("statement, statement of nonconformity, description, finding description, description of nonconformity,"
			+ " nonconformity, nonconformance, deviation, summary, issue, what was found, beschreibung, sachverhalt,"
			+ " beschreibung der abweichung, feststellungstext, abweichung, nichtkonformität, befund"),

	REQUIREMENT("requirement, violated requirement, clause, iso clause, control, control id, iso control,"
			+ " annex a control, clauses, controls, requirements, criterion, audit criterion, policy, anforderung,"
			+ " verletzte anforderung, normanforderung, normforderung, normkapitel, norm, kapitel, kontrolle,"
			+ " referenzmaßnahme, kriterium, auditkriterium"),

	SOURCE("source, source type, nc source, origin, quelle, herkunft, ursprung, auslöser"),

	SOURCE_REFERENCE("source reference, source ref, source id, audit id, audit number, audit no, audit reference,"
			+ " audit, incident id, incident number, incident, complaint id, complaint number, complaint,"
			+ " quellenreferenz, referenz der quelle, auditnummer, audit nr, vorfall id, vorfallnummer, vorfall,"
			+ " beschwerdenummer, reklamationsnummer"),

	DETECTED_ON("detected on, detected, detection date, date detected, detected at, date found, found on,"
			+ " identified on, date identified, discovered on, date raised, raised on, raised, date reported, reported on,"
			+ " reported at, report date, finding date, audit date, opened on, date opened, opened, date, festgestellt am,"
			+ " feststellungsdatum, erkannt am, entdeckt am, gemeldet am, meldedatum, aufgenommen am, erfasst am,"
			+ " auditdatum, berichtsdatum, datum"),

	OBJECTIVE_EVIDENCE("objective evidence, evidence, audit evidence, proof, objektiver nachweis, nachweis, nachweise,"
			+ " auditnachweis, beleg, belege"),

	OWNER("owner, nc owner, capa owner, action owner, responsible, responsible person, responsible party, assignee,"
			+ " assigned to, verantwortlich, verantwortlicher, verantwortliche, verantwortliche person, zuständig,"
			+ " zuständigkeit, maßnahmenverantwortlicher, bearbeiter, eigentümer"),

	GRADE("grade, classification, class, nc type, nc grade, category of finding, finding type, einstufung,"
			+ " klassifizierung, klassifikation, bewertung der abweichung, grad"),

	STATUS("status, state, stand, zustand");

	private final List<String> names;

	Column(String names) {
		this.names = Arrays.stream(names.split(",")).map(String::strip).toList();
	}

	/** Names by which the column is known, the most telling first. */
	public List<String> names() {
		return this.names;
	}

}
