package almanac.registers.nonconformities.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.nonconformities.NonconformityId;
import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import almanac.registers.nonconformities.State;
import almanac.registers.people.Staff;
import almanac.registers.table.TableReader;
import almanac.registers.people.Person;
import almanac.registers.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class JudgeTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-05-01");

	private static final Staff STAFF = new Staff(
			List.of(new Person("ism", "Jonas Treul", "jonas@example.org", true, null),
					new Person("cao", "Carla Wendt", "carla@example.org", true, null),
					new Person("ulm", "Uwe Müller", "uwe@example.org", true, null),
					new Person("olm", "uwe  mueller", "otto@example.org", true, null)),
			List.of(new Role("ISM", "ISMS manager", "ism", null),
					new Role("CAO", "Corrective-action owner", "cao", "ism"),
					new Role("BO", "Backup operator", null, "ism"),
					new Role("VER", "Effectiveness verifier", "gone", null)));

	private final Map<String, List<Nonconformity>> register = new HashMap<>();

	@Test
	void aRegisterInEnglishIsReadByTheNamesOfItsColumns() {
		var judged = judge("""
				capa_id,Finding / Nonconformity,Clause / Control,Source,Audit ID,Date Raised,Evidence,Owner
				CAPA-1,Badge lent,A.7.2,Internal audit,IA-1,2026-02-10,Photo,Carla Wendt
				""");

		assertThat(judged.errors()).isEmpty();
		assertThat(judged.fresh()).singleElement().satisfies((it) -> {
			assertThat(it.row()).isEqualTo(2);
			assertThat(it.report()).isEqualTo(new Report("Badge lent", "A.7.2", Source.INTERNAL_AUDIT, "IA-1",
					"Photo\nOwner: Carla Wendt", "CAPA-1", LocalDate.parse("2026-02-10"), "cao"));
		});
	}

	@Test
	void aRegisterInGermanIsReadByTheNamesOfItsColumns() {
		var judged = judge("""
				Nr.;Feststellung;Anforderung;Quelle;Datum;Nachweis;Verantwortlich;Einstufung
				7;Ausweis verliehen;A.7.2;Kundenbeschwerde;10.02.2026;Foto;Wendt, Carla;Geringfügige Abweichung
				""");

		assertThat(judged.errors()).isEmpty();
		assertThat(judged.fresh()).singleElement()
			.satisfies((it) -> assertThat(it.report())
				.isEqualTo(new Report("Ausweis verliehen", "A.7.2", Source.COMPLAINT, "Kundenbeschwerde",
						"Foto\nVerantwortlich: Wendt, Carla\nEinstufung: Geringfügige Abweichung", "7",
						LocalDate.parse("2026-02-10"), "cao")));
	}

	@Test
	void aFindingIsANumberWhereAnotherColumnSaysWhatWasFoundAndCountsWithinItsAudit() {
		var judged = judge("""
				Finding,Audit ID,Summary
				F-01,IA-1,Badge lent
				F-01,IA-2,Door open
				""");

		assertThat(judged.errors()).isEmpty();
		assertThat(judged.fresh()).extracting((it) -> it.report().reference())
			.containsExactly("IA-1/F-01", "IA-2/F-01");
		assertThat(judged.fresh()).extracting((it) -> it.report().statement())
			.containsExactly("Badge lent", "Door open");
	}

	@Test
	void theNameOfAColumnTellsTheSourceUntilSomebodySaysOtherwise() {
		var file = "ID,Audit ID,Statement\n1,IA-1,Badge lent\n";

		assertThat(judge(file).sourceAssumed()).isTrue();
		assertThat(judge(file).fresh().get(0).report().source()).isEqualTo(Source.INTERNAL_AUDIT);
		var told = judge(file, Source.EXTERNAL_AUDIT);
		assertThat(told.sourceAssumed()).isFalse();
		assertThat(told.fresh().get(0).report().source()).isEqualTo(Source.EXTERNAL_AUDIT);
	}

	@Test
	void aSourceThatSaysMoreIsKeptAsTheReferenceOfTheSource() {
		var judged = judge("""
				ID,Statement,Source
				1,a,Internal audit 2026-Q1
				2,b,Incident INC-2026-004
				3,c,management-review
				4,d,Überwachungsaudit 2025
				""");

		assertThat(judged.errors()).isEmpty();
		assertThat(judged.fresh()).extracting((it) -> it.report().source())
			.containsExactly(Source.INTERNAL_AUDIT, Source.INCIDENT, Source.MANAGEMENT_REVIEW, Source.EXTERNAL_AUDIT);
		assertThat(judged.fresh()).extracting((it) -> it.report().sourceReference())
			.containsExactly("Internal audit 2026-Q1", "Incident INC-2026-004", null, "Überwachungsaudit 2025");
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-10, 2026-02-10", "10.02.2026, 2026-02-10", "1.2.2026, 2026-02-01",
			"2026-01-22 09:14, 2026-01-22", "2026-01-22T09:14:30, 2026-01-22", "2026-05-01, 2026-05-01" })
	void daysAreReadInTwoSpellings(String written, LocalDate day) {
		var judged = judge("ID,Statement,Source,Date\n1,a,Incident," + written + "\n");

		assertThat(judged.errors()).isEmpty();
		assertThat(judged.fresh().get(0).report().detectedOn()).isEqualTo(day);
	}

	@Test
	void theTimeOfADayIsKeptAsText() {
		assertThat(judge("ID,Statement,Source,Date\n1,a,Incident,2026-01-22 09:14\n").fresh()
			.get(0)
			.report()
			.objectiveEvidence()).isEqualTo("Date: 2026-01-22 09:14");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-Q3", "2026-02-30", "31.04.2026", "02/03/2026", "1.2.26", "46050", "Q1", "0206-02-10",
			"2026-2-1", "soon" })
	void aDayThatIsNoneIsToldAndNotGuessed(String written) {
		var judged = judge("ID,Statement,Source,Date\n1,a,Incident," + written + "\n");

		assertThat(judged.errors()).containsExactly(new Complaint(2, "Date", written, "date", List.of()));
	}

	@Test
	void nothingWasFoundTomorrow() {
		assertThat(judge("ID,Statement,Source,Date\n1,a,Incident,2026-05-02\n").errors())
			.containsExactly(new Complaint(2, "Date", "2026-05-02", "future", List.of(TODAY)));
	}

	@Test
	void everythingThatIsWrongIsToldByRowAndColumn() {
		var judged = judge("""
				ID,Statement,Source,Classification
				1,,Incident,
				,b,Incident,
				3,c,,
				4,d,Hearsay,
				5,e,Incident,Grave
				1,f,Incident,Minor
				7,g
				8,h,Incident,Minor,what,else
				""");

		assertThat(judged.errors()).containsExactly(new Complaint(2, "Statement", "", "required", List.of()),
				new Complaint(3, "ID", "", "required", List.of()),
				new Complaint(4, "Source", "", "noSource", List.of()),
				new Complaint(5, "Source", "Hearsay", "source", List.of()),
				new Complaint(6, "Classification", "Grave", "grade", List.of()),
				new Complaint(7, "ID", "1", "twice", List.of(2)),
				new Complaint(8, "", "", "tooFewCells", List.of(2, 4)),
				new Complaint(9, "", "", "tooManyCells", List.of(6, 4)));
		assertThat(judged.isAcceptable()).isFalse();
		assertThat(judged.fresh()).isEmpty();
	}

	@Test
	void whatIsTooLongIsToldByItsLength() {
		var judged = judge("ID,Statement,Clause,Audit ID,Notes\n%s,%s,%s,%s,%s\n".formatted("i".repeat(101),
				"s".repeat(4001), "c".repeat(201), "a".repeat(201), "n".repeat(4000)), Source.INCIDENT);

		assertThat(judged.errors()).extracting(Complaint::rule, Complaint::column, Complaint::details)
			.containsExactlyInAnyOrder(tuple("tooLong", "ID", List.of(101, 100)),
					tuple("tooLong", "Statement", List.of(4001, 4000)), tuple("tooLong", "Clause", List.of(201, 200)),
					tuple("tooLong", "Audit ID", List.of(201, 200)), tuple("evidenceTooLong", "", List.of(4007, 4000)));
	}

	@Test
	void aFileWithoutTheColumnsItNeedsIsToldSoOnceAtTheNamesOfItsColumns() {
		var judged = judge("Asset,Location\nServer,Berlin\nLaptop,Bonn\n");

		assertThat(judged.errors()).extracting(Complaint::rule)
			.containsExactly("no-statement", "no-reference", "no-source");
		assertThat(judged.errors()).extracting(Complaint::row).containsOnly(1);
		assertThat(judged.fresh()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Carla Wendt", "carla  wendt", "Wendt, Carla", "cao", "CAO", "CARLA@example.org",
			"Corrective-Action Owner", "Carla Wendt (Quality)" })
	void anOwnerIsFoundByNameLoginMailOrRole(String written) {
		var judged = judge("ID;Statement;Source;Owner\n1;a;Incident;" + written + "\n");

		assertThat(judged.fresh().get(0).report().proposedOwner()).isEqualTo("cao");
		assertThat(judged.warnings()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "CISO", "ISM", "ISMS manager", "ISMS-Beauftragter", "Information Security Officer", "ISB" })
	void anOwnerIsFoundByTheTitleOthersGiveARole(String written) {
		var judged = judge("ID;Statement;Source;Owner\n1;a;Incident;" + written + "\n");

		assertThat(judged.fresh().get(0).report().proposedOwner()).isEqualTo("ism");
	}

	@ParameterizedTest
	@ValueSource(strings = { "IT-Leitung", "HR Lead", "Anna Weber (ISO)", "BO", "Effectiveness verifier", "HR + ISO" })
	void anOwnerNobodyKnowsIsListedAndKeptAsText(String written) {
		var judged = judge("ID;Statement;Source;Owner\n1;a;Incident;" + written + "\n");

		assertThat(judged.errors()).isEmpty();
		assertThat(judged.warnings()).containsExactly(new Complaint(2, "Owner", written, "owner", List.of()));
		assertThat(judged.fresh().get(0).report().proposedOwner()).isNull();
		assertThat(judged.fresh().get(0).report().objectiveEvidence()).isEqualTo("Owner: " + written);
	}

	@Test
	void anOwnerWhoCanBeTwoIsNobody() {
		var judged = judge("ID;Statement;Source;Owner\n1;a;Incident;Uwe Müller\n");

		assertThat(judged.warnings())
			.containsExactly(new Complaint(2, "Owner", "Uwe Müller", "owners", List.of("Uwe Müller, uwe  mueller")));
		assertThat(judged.fresh().get(0).report().proposedOwner()).isNull();
	}

	@Test
	void columnsWithoutAPlaceAreKeptUnderTheirNames() {
		var judged = judge("""
				ID,Statement,Source,Root Cause,Due Date,Evidence
				1,a,Incident,No gate,2026-08-01,Log 7
				2,b,Incident,,,
				""");

		assertThat(judged.unused()).containsExactly("Root Cause", "Due Date");
		assertThat(judged.fresh()).extracting((it) -> it.report().objectiveEvidence())
			.containsExactly("Log 7\nRoot Cause: No gate\nDue Date: 2026-08-01", null);
	}

	@Test
	void aFormulaStaysTextAndIsTold() {
		var judged = judge("ID,Statement,Source,Notes\n1,=1+1,Incident,-\n2,b,Incident,@SUM(A1)\n");

		assertThat(judged.warnings()).containsExactly(new Complaint(2, "Statement", "=1+1", "formula", List.of()),
				new Complaint(3, "Notes", "@SUM(A1)", "formula", List.of()));
		assertThat(judged.fresh().get(0).report().statement()).isEqualTo("=1+1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Strength", "Observation", "OFI", "Opportunity for improvement (OFI)", "Empfehlung" })
	void whatIsNoNonconformityByItsOwnWordIsLeftOutAndListed(String classification) {
		var judged = judge("ID,Statement,Source,Classification\n1,a,Internal audit,%s\n2,b,Internal audit,Major\n"
			.formatted(classification));

		assertThat(judged.errors()).isEmpty();
		assertThat(judged.leftOut()).containsExactly(new LeftOut(2, classification, "a"));
		assertThat(judged.fresh()).extracting(Candidate::row).containsExactly(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Minor", "minor NC", "Major, repeated", "Nonconformity", "Hauptabweichung" })
	void theClassOfANonconformityIsKeptForTheValidation(String classification) {
		var judged = judge("ID;Statement;Source;Grade\n1;a;Incident;" + classification + "\n");

		assertThat(judged.errors()).isEmpty();
		assertThat(judged.fresh().get(0).report().objectiveEvidence()).isEqualTo("Grade: " + classification);
	}

	@Test
	void whatIsSettledElsewhereBeginsHereAnewAndIsTold() {
		assertThat(judge("ID,Statement,Source,Status\n1,a,Incident,Closed\n2,b,Incident,Open\n").warnings())
			.containsExactly(new Complaint(2, "Status", "Closed", "settled", List.of()));
	}

	@Test
	void whatWasRaisedBeforeIsKnownEvenIfTheCaseWentOn() {
		known("CAPA-1", "Badge lent", "Badge of a visitor lent to a colleague");
		var judged = judge("ID,Statement,Source,Status\nCAPA-1,Badge lent,Incident,\n");

		assertThat(judged.fresh()).isEmpty();
		assertThat(judged.known())
			.containsExactly(new Present(2, "CAPA-1", new NonconformityId("NC-2026-0001"), List.of()));
		assertThat(judged.warnings()).isEmpty();
	}

	@Test
	void whatDiffersFromTheRegisterIsToldAndNotRaised() {
		known("CAPA-1", "Badge lent");
		var judged = judge("ID,Statement,Source,Date\nCAPA-1,Badge stolen,Incident,2026-02-10\n");

		assertThat(judged.isAcceptable()).isTrue();
		assertThat(judged.fresh()).isEmpty();
		assertThat(judged.differing()).singleElement()
			.satisfies((it) -> assertThat(it.differences()).containsExactly(
					new Present.Difference(Column.STATEMENT, "Badge stolen", "Badge lent"),
					new Present.Difference(Column.DETECTED_ON, "2026-02-10", "")));
	}

	@Test
	void numbersOfOtherEntriesAreFollowed() {
		known("CAPA-1", "Badge lent");
		var judged = judge("""
				ID,Statement,Source,CAPA,Due
				F-1,a,Incident,CAPA-1,2026-08-01
				F-2,b,Incident,CAPA-6,2026-08-01
				F-3,c,Incident,none yet,2026-08-01
				""");

		assertThat(judged.warnings()).containsExactly(
				new Complaint(2, "CAPA", "CAPA-1", "sameCase", List.of(new NonconformityId("NC-2026-0001"))),
				new Complaint(3, "CAPA", "CAPA-6", "leadsNowhere", List.of()));
	}

	@Test
	void theFingerprintTellsWhetherAnythingElseWouldBeRaised() {
		var file = "ID,Statement,Source\n1,a,Incident\n2,b,Incident\n";
		var before = judge(file).fingerprint();

		assertThat(judge(file).fingerprint()).isEqualTo(before);
		assertThat(judge(file, Source.EXERCISE).fingerprint()).isEqualTo(before);
		assertThat(judge(file.replace("b", "c")).fingerprint()).isNotEqualTo(before);
		known("2", "b");
		assertThat(judge(file).fingerprint()).isNotEqualTo(before);
	}

	@Test
	void tenThousandRowsAreJudged() {
		var file = IntStream.rangeClosed(1, 10_000)
			.mapToObj(
					(it) -> "%d;Row %d;Incident;%s;note\n".formatted(it, it, (it % 100 == 0) ? "2026-Q1" : "1.2.2026"))
			.collect(Collectors.joining("", "ID;Statement;Source;Date;Note\n", ""));

		var judged = judge(file);

		assertThat(judged.fresh()).hasSize(9_900);
		assertThat(judged.errors()).hasSize(100);
		assertThat(judged.errors().get(99).row()).isEqualTo(10_001);
	}

	private void known(String reference, String... statements) {
		this.register.put(reference, Arrays.stream(statements).map((it) -> entry(reference, it)).toList());
	}

	private Judgement judge(String file) {
		return judge(file, null);
	}

	private Judgement judge(String file, Source source) {
		var table = new TableReader(10_000).read(file.getBytes(StandardCharsets.UTF_8));
		return new Judge(table, source, TODAY, STAFF).judge(this::registered);
	}

	private Map<String, List<Nonconformity>> registered(Collection<String> references) {
		return this.register.entrySet()
			.stream()
			.filter((it) -> references.contains(it.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static Nonconformity entry(String reference, String statement) {
		var at = Instant.parse("2026-02-11T09:00:00Z");
		return new Nonconformity(new NonconformityId("NC-2026-0001"), reference, "ism", "Jonas Treul", at, null,
				State.RAISED, statement, null, Source.INCIDENT, null, null, null, null, null, null, List.of(), null,
				null, null, null, 1, at, null, "ism", "Jonas Treul", "Raised");
	}

}
