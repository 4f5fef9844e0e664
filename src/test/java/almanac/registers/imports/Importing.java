package almanac.registers.imports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import almanac.registers.assets.Asset;
import almanac.registers.competence.Competence;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;
import almanac.registers.organisation.OrganisationUnit;
import almanac.registers.risks.Risk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What holds for spreadsheets that are brought into registers, on every database.
 */
interface Importing {

	String HEADER = "ID,Name,Kind,Classification,Criticality,State";

	Imports imports();

	Registers registers();

	JdbcClient jdbc();

	@Test
	default void everyRowIsAnEntryWithAuthorAndReason() {
		var mark = mark();
		var it = handIn("assets", assets(mark, 3));
		var look = look(it);

		assertThat(look.isAcceptable()).isTrue();
		assertThat(apply(it, look)).isEqualTo(Outcome.APPLIED);
		assertThat(asset(mark + "-3")).hasValueSatisfying((entry) -> {
			assertThat(entry.version()).isEqualTo(1);
			assertThat(entry.author()).isEqualTo("ism");
			assertThat(entry.reason()).isEqualTo("From the old list");
			assertThat(entry.value().name()).isEqualTo("Asset 3");
			assertThat(entry.value().criticality()).isEqualTo(Asset.Criticality.HIGH);
		});
		var applied = imports().get("assets", it.id(), "ism");
		assertThat(applied.isApplied()).isTrue();
		assertThat(applied.done()).isEqualTo(new Import.Done("From the old list", 3, 0, 0));
		assertThat(imports().applied("assets", "ism")).contains(applied);
	}

	@Test
	default void anErrorInTheLastRowKeepsSixHundredOut() {
		var mark = mark();
		var it = handIn("assets", assets(mark, 600) + mark + "-601,,Hardware,Internal,High,Active\n");
		var look = look(it);

		assertThat(look.rows()).isEqualTo(601);
		assertThat(look.wrong()).isEqualTo(1);
		assertThat(look.errors()).singleElement().satisfies((error) -> {
			assertThat(error.line()).isEqualTo(602);
			assertThat(error.column()).isEqualTo("Name");
		});
		assertThat(apply(it, look)).isEqualTo(Outcome.REFUSED);
		assertThat(assets().find(numbers(mark, 601))).isEmpty();
		assertThat(imports().get("assets", it.id(), "ism").isApplied()).isFalse();
	}

	@Test
	default void theSameFileAgainChangesNothing() {
		var mark = mark();
		bringIn("assets", assets(mark, 3));
		var again = handIn("assets", assets(mark, 3));
		var look = look(again);

		assertThat(look.added()).isZero();
		assertThat(look.changed()).isZero();
		assertThat(look.same()).isEqualTo(3);
		assertThat(apply(again, look)).isEqualTo(Outcome.APPLIED);
		assertThat(assets().history(mark + "-1")).hasSize(1);
	}

	@Test
	default void aCellThatSaysSomethingElseMakesTheNextVersion() {
		var mark = mark();
		bringIn("assets", assets(mark, 3));
		var it = handIn("assets", assets(mark, 3).replace("Asset 2,Hardware", "Asset 2,Software"));
		var look = look(it);

		assertThat(look.same()).isEqualTo(2);
		assertThat(look.changes()).singleElement().satisfies((change) -> {
			assertThat(change.line()).isEqualTo(3);
			assertThat(((Asset) change.before().value()).kind()).isEqualTo(Asset.Kind.HARDWARE);
			assertThat(((Asset) change.value()).kind()).isEqualTo(Asset.Kind.SOFTWARE);
		});
		assertThat(imports().apply(it, "Was a program", look.fingerprint(), none())).isEqualTo(Outcome.APPLIED);
		assertThat(assets().history(mark + "-2")).extracting(Entry::version).containsExactly(2, 1);
		assertThat(asset(mark + "-2")).hasValueSatisfying((entry) -> {
			assertThat(entry.value().kind()).isEqualTo(Asset.Kind.SOFTWARE);
			assertThat(entry.author()).isEqualTo("ism");
			assertThat(entry.reason()).isEqualTo("Was a program");
		});
		assertThat(assets().history(mark + "-1")).hasSize(1);
	}

	@Test
	default void whatSomebodyChangedSinceTheLookIsToldBeforeAnythingIsWritten() {
		var mark = mark();
		bringIn("assets", assets(mark, 1));
		var it = handIn("assets", assets(mark, 3).replace("Asset 1", "Asset one"));
		var look = look(it);
		change(mark + "-1");

		assertThat(apply(it, look)).isEqualTo(Outcome.CHANGED);
		assertThat(asset(mark + "-1").orElseThrow().value().location()).isEqualTo("Elsewhere");
		assertThat(assets().find(numbers(mark, 3))).hasSize(1);
		assertThat(look(it).fingerprint()).isNotEqualTo(look.fingerprint());
	}

	@Test
	default void whatSomebodyChangesAtThatMomentIsToldToo() {
		var mark = mark();
		bringIn("assets", HEADER + "\n" + row(mark, 0) + row(mark, 1));
		var it = handIn("assets",
				assets(mark, 600).replace("Asset 1,", "Asset one,") + row(mark, 0).replace("High", "Low"));
		var look = look(it);
		var meanwhile = new int[1];

		var outcome = imports().apply(it, "From the old list", look.fingerprint(), (rows) -> {
			if (meanwhile[0]++ == 0) {
				elsewhere(() -> change(mark + "-0"));
			}
		});

		assertThat(outcome).isEqualTo(Outcome.CHANGED);
		assertThat(asset(mark + "-2")).isEmpty();
		assertThat(asset(mark + "-1").orElseThrow().version()).isEqualTo(1);
		assertThat(asset(mark + "-0").orElseThrow().value().location()).isEqualTo("Elsewhere");
	}

	@Test
	@Timeout(60)
	default void whileOneBringsItInTheOtherIsToldSo() {
		var mark = mark();
		var it = handIn("assets", assets(mark, 2));
		var look = look(it);
		var other = new Outcome[1];

		var outcome = imports().apply(it, "From the old list", look.fingerprint(),
				(rows) -> elsewhere(() -> other[0] = apply(it, look)));

		assertThat(outcome).isEqualTo(Outcome.APPLIED);
		assertThat(other[0]).isEqualTo(Outcome.BUSY);
		assertThat(apply(it, look)).isEqualTo(Outcome.APPLIED_BEFORE);
		assertThat(assets().history(mark + "-1")).hasSize(1);
	}

	@Test
	default void whoLeftSinceIsNobodyAndKeepsNobodyFromCorrecting() {
		var mark = mark();
		var it = handIn("assets", assets(mark, 1));
		jdbc().sql("update register_import set plan = ? where id = ?")
			.params("{\"columns\":{\"ID\":[\"id\"],\"Name\":[\"name\"]},"
					+ "\"people\":{\"boss\":\"left-long-ago\"},\"words\":{\"state\":{\"x\":\"no-more\"}}}", it.id())
			.update();
		var old = imports().get("assets", it.id(), "ism");

		imports().plan(old, old.plan().with(new Plan(null, Map.of("state", "active"), null, null, null, null)));

		assertThat(imports().get("assets", it.id(), "ism").plan().constants()).containsEntry("state", "active");
	}

	@Test
	default void aFileThatIsInIsReadNoOtherWay() {
		var it = bringIn("assets", assets(mark(), 1));

		imports().plan(it, it.plan().with(new Plan(Map.of("Name", List.of()), null, null, null, null, null)));

		assertThat(imports().get("assets", it.id(), "ism").plan()).isEqualTo(it.plan());
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "  " })
	default void nothingComesInWithoutAReason(String reason) {
		var mark = mark();
		var it = handIn("assets", assets(mark, 1));

		assertThat(imports().apply(it, reason, null, none())).isEqualTo(Outcome.REFUSED);
		assertThat(imports().apply(it, "x".repeat(2001), null, none())).isEqualTo(Outcome.REFUSED);
		assertThat(asset(mark + "-1")).isEmpty();
	}

	@Test
	default void whatIsOutOfUseStaysSo() {
		var mark = mark();
		bringIn("assets", assets(mark, 2));
		assets().retire(mark + "-1", 1, "ism", "Sold");
		var it = handIn("assets", assets(mark, 2).replace("Asset 1", "Asset one"));
		var look = look(it);

		assertThat(look.retired()).isEqualTo(1);
		assertThat(look.changed()).isZero();
		assertThat(rules(look)).containsExactly("retired");
		assertThat(apply(it, look)).isEqualTo(Outcome.APPLIED);
		assertThat(asset(mark + "-1").orElseThrow().retired()).isTrue();
		assertThat(asset(mark + "-1").orElseThrow().version()).isEqualTo(2);
	}

	@Test
	default void whatNoColumnSaysStaysAsItIs() {
		var mark = mark();
		bringIn("assets", "ID,Name,Kind,Classification,Criticality,State,Location,RTO,Notes\n" + mark
				+ "-1,Server,Hardware,Internal,High,Active,Berlin,4h,\"a\n\nb\n\nc\"\n");
		bringIn("assets", "ID,Name,RTO\n" + mark + "-1,Server 1,\n");

		assertThat(asset(mark + "-1").orElseThrow().value()).satisfies((it) -> {
			assertThat(it.name()).isEqualTo("Server 1");
			assertThat(it.kind()).isEqualTo(Asset.Kind.HARDWARE);
			assertThat(it.location()).isEqualTo("Berlin");
			assertThat(it.notes()).isEqualTo("a\n\nb\n\nc");
			assertThat(it.recoveryTime()).as("an empty cell says that there is none").isNull();
		});
		assertThat(look(handIn("assets", "ID,Name\n" + mark + "-1,Server 1\n")).same()).isEqualTo(1);
	}

	@Test
	default void whatIsNeededHasToBeSaidForNewEntries() {
		var mark = mark();
		var it = handIn("assets", "ID,Name,Kind\n" + mark + "-1,Server,Hardware\n");
		var look = look(it);

		assertThat(look.unsaid()).containsExactly("classification", "criticality", "state");
		assertThat(look.errors()).isEmpty();
		assertThat(apply(it, look)).isEqualTo(Outcome.REFUSED);

		imports().plan(it,
				it.plan()
					.with(new Plan(null, Map.of("classification", "internal", "criticality", "high", "state", "active"),
							null, null, null, null)));
		assertThat(apply(it, look(it))).as("it is read another way now").isEqualTo(Outcome.CHANGED);
		var now = imports().get("assets", it.id(), "ism");
		assertThat(apply(now, look(now))).isEqualTo(Outcome.APPLIED);
		assertThat(asset(mark + "-1").orElseThrow().value().criticality()).isEqualTo(Asset.Criticality.HIGH);
	}

	@Test
	default void whatIsSaidForAllRowsCountsWhereARowSaysNothing() {
		var mark = mark();
		var it = handIn("assets", HEADER + "\n" + mark + "-1,One,Hardware,Internal,High,\n" + mark
				+ "-2,Two,Hardware,Internal,High,Planned\n");
		var now = plan(it, new Plan(null, Map.of("state", "active", "location", "Bonn"), null, null, null, null));

		assertThat(apply(now, look(now))).isEqualTo(Outcome.APPLIED);
		assertThat(asset(mark + "-1").orElseThrow().value().state()).isEqualTo(Asset.State.ACTIVE);
		assertThat(asset(mark + "-2").orElseThrow().value().state()).isEqualTo(Asset.State.PLANNED);
		assertThat(asset(mark + "-2").orElseThrow().value().location()).isEqualTo("Bonn");
	}

	@Test
	default void anOwnerNobodyKnowsLeavesTheKnownOneAndIsNoted() {
		var mark = mark();
		var header = "ID,Name,Kind,Classification,Criticality,State,Owner\n";
		var row = mark + "-1,Server,Hardware,Internal,High,Active,";
		bringIn("assets", header + row + "ism\n");
		var it = handIn("assets", header + row + "Head of " + mark + "\n");
		var look = look(it);

		assertThat(look.people()).containsExactly(Map.entry("Head of " + mark, 1));
		assertThat(rules(look)).containsExactly("nobody");
		apply(it, look);
		assertThat(asset(mark + "-1").orElseThrow().value().owner()).isEqualTo("ism");
		assertThat(asset(mark + "-1").orElseThrow().value().notes()).isEqualTo("Owner: Head of " + mark);
		assertThat(look(it).same()).isEqualTo(1);

		var said = plan(handIn("assets", header + row + "Head of " + mark + "\n"),
				new Plan(null, null, null, Map.of("head of " + mark, "ism"), null, null));
		apply(said, look(said));
		assertThat(asset(mark + "-1").orElseThrow().value().notes()).as("it is said now").isNull();
	}

	@Test
	default void whatWasSaidOnceIsKnownForTheNextFile() {
		var mark = mark();
		var file = "ID,Wie es heißt %s,Kind,Classification,Criticality,State,Owner\n%s-%%d,Server,Hardware,Internal,High,Läuft %s,Chefin %s\n"
			.formatted(mark, mark, mark, mark);
		var it = handIn("assets", file.formatted(1));
		assertThat(look(it).unsaid()).containsExactly("name");
		var said = new Plan(Map.of("Wie es heißt " + mark, List.of("name")), null,
				Map.of("state", Map.of("Läuft " + mark, "active")), Map.of("Chefin " + mark, "ism"), null, null);
		var now = plan(it, said);
		assertThat(look(handIn("assets", file.formatted(2))).unsaid()).as("not yet in").containsExactly("name");

		assertThat(apply(now, look(now))).isEqualTo(Outcome.APPLIED);

		var next = handIn("assets", file.formatted(2));
		assertThat(next.plan().targets("Wie es heißt " + mark)).containsExactly("name");
		assertThat(apply(next, look(next))).isEqualTo(Outcome.APPLIED);
		assertThat(asset(mark + "-2").orElseThrow().value()).satisfies((value) -> {
			assertThat(value.name()).isEqualTo("Server");
			assertThat(value.state()).isEqualTo(Asset.State.ACTIVE);
			assertThat(value.owner()).isEqualTo("ism");
			assertThat(value.notes()).isNull();
		});
	}

	@Test
	default void wordsAndPeopleThatMeanNothingHereGoToTheNotes() {
		var mark = mark();
		var it = plan(
				handIn("assets",
						"ID,Name,Kind,Classification,Criticality,State,Owner,Integrity\n" + mark
								+ "-1,Server,Hardware,Internal,High,Active,Team " + mark + ",So " + mark + "\n"),
				new Plan(null, null, Map.of("integrity", Map.of("so " + mark, "")), Map.of("team " + mark, ""), null,
						null));
		var look = look(it);

		assertThat(look.people()).isEmpty();
		assertThat(look.words()).isEmpty();
		apply(it, look);
		assertThat(asset(mark + "-1").orElseThrow().value().notes())
			.isEqualTo("Owner: Team " + mark + "\nIntegrity: So " + mark);
	}

	@Test
	default void aColumnIsLeftOutOnlyWhereSomebodySaysSo() {
		var mark = mark();
		var it = plan(
				handIn("assets",
						HEADER + ",Colour " + mark + ",Shelf " + mark + "\n" + row(mark, 1).strip() + ",red,7\n"),
				new Plan(Map.of("Shelf " + mark, List.of(Plan.LEAVE_OUT)), null, null, null, null, null));

		apply(it, look(it));

		assertThat(asset(mark + "-1").orElseThrow().value().notes()).isEqualTo("Colour " + mark + ": red");
	}

	@Test
	default void cellsAndRowsAreCorrectedOrLeftOut() {
		var mark = mark();
		var it = handIn("assets", HEADER + "\n" + mark + "-1,One,Hardware,Internal,High,Sleeps\n" + mark
				+ "-2,Two,big,Hardware,Internal,High,Active\n" + mark + "-3,Three\n");
		assertThat(look(it).errors()).extracting(Complaint::line, Complaint::rule)
			.containsExactly(tuple(2, "word"), tuple(3, "tooManyCells"), tuple(4, "tooFewCells"));

		var now = plan(it, new Plan(null, null, null, null,
				Map.of("2:State", "Active", "3", mark + "-2,\"Two, big\",Hardware,Internal,High,Active"), Set.of(4)));
		var look = look(now);
		assertThat(look.left()).isEqualTo(1);
		assertThat(apply(now, look)).isEqualTo(Outcome.APPLIED);
		assertThat(asset(mark + "-1").orElseThrow().value().state()).isEqualTo(Asset.State.ACTIVE);
		assertThat(asset(mark + "-2").orElseThrow().value().name()).isEqualTo("Two, big");
		assertThat(asset(mark + "-3")).isEmpty();
	}

	@Test
	default void aRowThatIsCorrectedBadlyIsAnErrorAgain() {
		var it = plan(handIn("assets", assets(mark(), 1)),
				new Plan(null, null, null, null, Map.of("2", "X-1,\"never closed,Hardware"), null));

		assertThat(look(it).errors()).extracting(Complaint::rule).containsExactly("tooFewCells");
	}

	@Test
	default void cellsThatCommasTookApartArePutTogetherAndSaid() {
		var mark = mark();
		var it = handIn("assets", HEADER + "\n" + mark + "-1,Server, big, old,Hardware,Internal,High,Active\n"
				+ row(mark, 2) + row(mark, 3));
		var look = look(it);

		assertThat(rules(look)).containsExactly("joined");
		apply(it, look);
		assertThat(asset(mark + "-1").orElseThrow().value().name()).isEqualTo("Server, big, old");
	}

	@Test
	default void entriesWithoutNumbersAreKnownByWhatTellsThemApart() {
		var mark = mark();
		var file = "Role,Required Competence,Proficiency Level\nAuditor %1$s,Auditing %1$s,Basic\nLead %1$s,Auditing %1$s,Basic\n"
			.formatted(mark);
		bringIn("competences", file);
		var again = handIn("competences", file);
		assertThat(look(again).same()).isEqualTo(2);

		var changed = handIn("competences", file.replace("Lead %s,Auditing %s,Basic".formatted(mark, mark),
				"Lead %s,Auditing %s,Advanced".formatted(mark, mark)));
		var look = look(changed);
		assertThat(look.same()).isEqualTo(1);
		assertThat(look.changes()).singleElement()
			.satisfies((it) -> assertThat(((Competence) it.before().value()).role()).isEqualTo("Lead " + mark));
		assertThat(apply(changed, look)).isEqualTo(Outcome.APPLIED);
		assertThat(competences().titled(List.of("Auditing " + mark))).hasSize(2);

		assertThat(look(handIn("competences", file + "Lead " + mark + ",Auditing " + mark + ",Basic\n")).errors())
			.containsExactly(new Complaint(4, "", "", "repeatedKey", List.of(3)));
		competences().add(null,
				competences().type().of(Map.of("competence", "Auditing " + mark, "role", "Lead " + mark)), "ism",
				"Twice");
		assertThat(look(again).errors()).extracting(Complaint::line, Complaint::rule)
			.containsExactly(tuple(3, "ambiguous"));
	}

	@Test
	default void aNumberStandsOnce() {
		var mark = mark();
		var it = handIn("assets", assets(mark, 2) + row(mark, 1));

		assertThat(look(it).errors()).containsExactly(new Complaint(4, "", mark + "-1", "repeated", List.of(2)));
		assertThat(look(handIn("assets", HEADER + "\nno number!,A,Hardware,Internal,High,Active\n")).errors())
			.extracting(Complaint::rule)
			.containsExactly("number");
	}

	@Test
	default void rowsNameEachOther() {
		var mark = mark();
		bringIn("organisation-units",
				"ID,Unit,Parent\n%1$s-1,Sales,%1$s-2\n%1$s-2,Company,\n%1$s-3,Ops,%1$s-9\n".formatted(mark));

		assertThat(units().find(mark + "-1").orElseThrow().value().parent()).isEqualTo(mark + "-2");
		assertThat(units().find(mark + "-3").orElseThrow().value().parent()).isNull();
		assertThat(units().find(mark + "-3").orElseThrow().value().notes()).isEqualTo("Parent: " + mark + "-9");
	}

	@Test
	default void otherRegistersAreNamedByNumberAndWhatIsNotThereIsKept() {
		var mark = mark();
		bringIn("assets", assets(mark, 2));
		var it = handIn("risks",
				"ID,Title,Impact,Likelihood,Assets,Controls,Status\n%1$s-R1,Fire,3,2,%1$s-1 + %1$s-2,A 5.17 A 8.5,Open\n%1$s-R2,Flood,3,2,\"%1$s-1 (1 laptop), %1$s-9\",A.5.17 to A.8.5,Open\n"
					.formatted(mark));
		var look = look(it);

		assertThat(rules(look)).containsExactlyInAnyOrder("unknownNumbers", "moreThanLinks");
		assertThat(apply(it, look)).isEqualTo(Outcome.APPLIED);
		assertThat(risks().find(mark + "-R1").orElseThrow().value()).satisfies((risk) -> {
			assertThat(risk.assets()).containsExactly(mark + "-1", mark + "-2");
			assertThat(risk.controls()).containsExactly("A.5.17", "A.8.5");
			assertThat(risk.notes()).isNull();
		});
		assertThat(risks().find(mark + "-R2").orElseThrow().value()).satisfies((risk) -> {
			assertThat(risk.assets()).containsExactly(mark + "-1");
			assertThat(risk.scope()).isEqualTo("%1$s-1 (1 laptop), %1$s-9".formatted(mark));
			assertThat(risk.notes()).isEqualTo("Controls: A.5.17 to A.8.5");
		});
	}

	@Test
	default void whatLooksLikeAFormulaOrAPageIsText() {
		var mark = mark();
		var name = "=cmd|' /C calc'!A0 <script>alert(1)</script>";
		var it = handIn("assets", HEADER + "\n" + mark + "-1," + name + ",Hardware,Internal,High,Active\n");
		var look = look(it);

		assertThat(rules(look)).containsExactly("formula");
		apply(it, look);
		assertThat(asset(mark + "-1").orElseThrow().value().name()).isEqualTo(name);
	}

	@Test
	default void theFileIsForWhoHandedItIn() {
		var it = handIn("assets", assets(mark(), 1));

		assertThatExceptionOfType(NoSuchImport.class).isThrownBy(() -> imports().get("assets", it.id(), "ao"));
		assertThatExceptionOfType(NoSuchImport.class).isThrownBy(() -> imports().get("risks", it.id(), "ism"));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> imports().get("assets", it.id(), "emp"));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> imports().handIn("assets", "a.csv", new ByteArrayInputStream(new byte[0]), "la"));
	}

	@Test
	default void aFileNobodyBringsInIsForgottenAfterAWeek() {
		var waiting = handIn("assets", assets(mark(), 1));
		var applied = bringIn("assets", assets(mark(), 1));
		jdbc()
			.sql("update register_import set handed_in_at = timestamp with time zone '2026-01-01 00:00:00Z'"
					+ " where id in (?, ?)")
			.params(waiting.id(), applied.id())
			.update();
		assertThat(imports().get("assets", waiting.id(), "ism")).isNotNull();

		handIn("assets", assets(mark(), 1));

		assertThatExceptionOfType(NoSuchImport.class).isThrownBy(() -> imports().get("assets", waiting.id(), "ism"));
		assertThat(imports().get("assets", applied.id(), "ism").isApplied()).isTrue();
		assertThat(imports().sheet(imports().get("assets", applied.id(), "ism")).heading().columns()).hasSize(6);
	}

	private static String mark() {
		return "M" + UUID.randomUUID().toString().substring(0, 8);
	}

	private static String row(String mark, int number) {
		return "%s-%d,Asset %d,Hardware,Internal,High,Active\n".formatted(mark, number, number);
	}

	private static String assets(String mark, int rows) {
		return HEADER + "\n"
				+ IntStream.rangeClosed(1, rows).mapToObj((it) -> row(mark, it)).collect(Collectors.joining());
	}

	private static List<String> numbers(String mark, int count) {
		return IntStream.rangeClosed(0, count).mapToObj((it) -> mark + "-" + it).toList();
	}

	private Import handIn(String register, String file) {
		return imports().handIn(register, "list.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
				"ism");
	}

	private Import plan(Import it, Plan more) {
		imports().plan(it, it.plan().with(more));
		return imports().get(it.register(), it.id(), "ism");
	}

	private Look look(Import it) {
		return imports().look(it, none());
	}

	private Outcome apply(Import it, Look seen) {
		return imports().apply(it, "From the old list", seen.fingerprint(), none());
	}

	private Import bringIn(String register, String file) {
		var it = handIn(register, file);
		var look = look(it);
		assertThat(look.errors()).isEmpty();
		assertThat(look.unsaid()).isEmpty();
		assertThat(apply(it, look)).isEqualTo(Outcome.APPLIED);
		return imports().get(register, it.id(), "ism");
	}

	private static List<String> rules(Look look) {
		return look.warnings().stream().map((it) -> it.what().rule()).toList();
	}

	private static IntConsumer none() {
		return (rows) -> {
		};
	}

	private void change(String id) {
		var entry = asset(id).orElseThrow();
		var values = new HashMap<>(assets().type().values(entry.value()));
		values.put("location", "Elsewhere");
		assets().change(id, entry.version(), assets().type().of(values), "ism", "Moved");
	}

	private Optional<Entry<Asset>> asset(String id) {
		return assets().find(id);
	}

	private Register<Asset> assets() {
		return register("assets");
	}

	private Register<Risk> risks() {
		return register("risks");
	}

	private Register<Competence> competences() {
		return register("competences");
	}

	private Register<OrganisationUnit> units() {
		return register("organisation-units");
	}

	@SuppressWarnings("unchecked")
	private <T> Register<T> register(String name) {
		return (Register<T>) registers().named(name);
	}

	private static void elsewhere(Runnable work) {
		var other = new Thread(work);
		other.start();
		try {
			other.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
