package almanac.registers.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.registers.RegistersAlone;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Brings in all that another company keeps in spreadsheets (Nordwind Logistics, CC BY
 * 4.0). Skipped where the files are not there.
 */
@SpringBootTest(classes = RegistersAlone.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "almanac.home=target/${fork:0}/registers")
class AnotherCompanyTests {

	private static final Path DATA = Path.of(System.getProperty("almanac.data", "../shared/data"), "nordwind");

	private static final Plan NONE = new Plan(null, null, null, null, null, null);

	/** What refers to others comes after them. */
	private static final List<Source> FILES = List.of(ism("asset-register", "assets"),
			ism("statement-of-applicability", "controls"), ism("risk-register", "risks"),
			ism("risk-treatment-plan", "actions"), ism("document-control-register", "documents"),
			ism("incident-register", "incidents"), ism("disaster-recovery-register", "recovery-plans"),
			ism("change-log", "changes"), ism("competence-matrix", "competences"), ism("cryptography-register", "keys"),
			ism("deletion-evidence-log", "deletions"), ism("exceptions-register", "exceptions"),
			ism("legal-compliance-register", "obligations"), ism("raci-matrix", "responsibilities"),
			ism("records-retention-schedule", "retention-rules"), ism("security-objectives-register", "objectives"),
			ism("stakeholder-communication", "communications"), ism("stakeholder-requirements", "parties"),
			ism("supplier-register", "suppliers"), ism("threat-register", "threats"),
			new Source("registers/training-register.csv", "trainings", "ism",
					new Plan(null, null, Map.of("state", Map.of("3 of 4 completed", "in-progress")), null, null, null)),
			ism("vulnerability-register", "vulnerabilities"),
			new Source("documents/audit-programme.csv", "audits", "la", NONE),
			new Source("documents/audit-coverage.csv", "audit-coverage", "la", NONE),
			new Source("documents/audit-findings.csv", "audit-findings", "la", NONE),
			new Source("documents/exercises.csv", "exercises", "ism",
					new Plan(null, Map.of("state", "held"), null, null, null, null)),
			new Source("documents/management-review-2026-Q1.csv", "review-items", "ism",
					new Plan(null, Map.of("review", "Management review 2026-Q1"), null, null, null, null)));

	@Autowired
	Imports imports;

	@Autowired
	Registers registers;

	@Autowired
	Synonyms synonyms;

	@Autowired
	JdbcClient jdbc;

	/**
	 * A file of that company.
	 *
	 * @param said what a person has to say before it can be brought in
	 */
	private record Source(String file, String register, String person, Plan said) {
	}

	private static Source ism(String file, String register) {
		return new Source("registers/" + file + ".csv", register, "ism", NONE);
	}

	@BeforeEach
	void somebody() {
		this.jdbc
			.sql("insert into person values ('ism', current_timestamp), ('la', current_timestamp)"
					+ " on conflict do nothing")
			.update();
	}

	/** Files that name each other link only once all are there: the second time. */
	@TestFactory
	Stream<DynamicTest> everyFileComesInAndNothingOfItIsLost() {
		return Stream.concat(
				FILES.stream()
					.map((it) -> DynamicTest.dynamicTest(it.register(),
							() -> isKept(it, this.registers.named(it.register())))),
				FILES.stream().map((it) -> DynamicTest.dynamicTest(it.register() + " again", () -> isLinked(it))));
	}

	private <T> void isKept(Source source, Register<T> register) throws IOException {
		var rows = rows(source);
		var it = handIn(source);
		var look = look(it);
		assertThat(look.errors()).isEmpty();
		assertThat(look.unsaid()).isEmpty();
		assertThat(look.rows()).isEqualTo(rows.size());
		assertThat(look.added() + look.changed() + look.same()).isEqualTo(rows.size());
		assertThat(apply(it, look)).isEqualTo(Outcome.APPLIED);

		var entries = entries(register, it);
		assertThat(entries).as("entries from this file").hasSize(look.added() + look.changed());
		var plan = this.imports.get(it.register(), it.id(), source.person()).plan();
		for (var row : rows) {
			var lost = entries.stream()
				.map((entry) -> new FoundAgain(register.type(), this.synonyms, plan, entry).missing(row))
				.min(Comparator.comparing(Map::size))
				.orElseThrow();
			assertThat(lost).as("%s", row).isEmpty();
		}

		var again = look(handIn(source));
		assertThat(again.added()).isZero();
		assertThat(again.changes()).isEmpty();
		assertThat(again.same()).isEqualTo(rows.size());
	}

	private void isLinked(Source source) throws IOException {
		var second = handIn(source);
		assertThat(apply(second, look(second))).isEqualTo(Outcome.APPLIED);
		assertThat(look(handIn(source)).same()).isEqualTo(second.rows());
	}

	/** What this import wrote, by its reason. */
	private static <T> List<Entry<T>> entries(Register<T> register, Import it) {
		return register.all().filter((entry) -> entry.reason().equals("Brought in by " + it.id())).toList();
	}

	private Import handIn(Source source) throws IOException {
		try (var content = Files.newInputStream(path(source))) {
			var it = this.imports.handIn(source.register(), source.file(), content, source.person());
			this.imports.plan(it, it.plan().with(source.said()));
			return this.imports.get(source.register(), it.id(), source.person());
		}
	}

	private Look look(Import it) {
		return this.imports.look(it, (rows) -> {
		});
	}

	private Outcome apply(Import it, Look look) {
		return this.imports.apply(it, "Brought in by " + it.id(), look.fingerprint(), (rows) -> {
		});
	}

	private static Path path(Source source) {
		var path = DATA.resolve(source.file());
		Assumptions.assumeTrue(Files.exists(path), "Real data is not here: " + path);
		return path;
	}

	/** Cells by column, read without the program. */
	private static List<Map<String, String>> rows(Source source) throws IOException {
		var rows = CsvRows.of(path(source));
		return switch (source.register()) {
			case "audit-coverage" -> rows.stream()
				.flatMap((row) -> row.entrySet()
					.stream()
					.filter((it) -> it.getKey().matches("\\d{4}"))
					.map((it) -> Map.of("Area", row.get("Area"), "Year", it.getKey(), "Extent", it.getValue())))
				.toList();
			case "responsibilities" -> rows.stream()
				.filter((row) -> !row.get("Activity").equals("Legend"))
				.map(AnotherCompanyTests::parts)
				.toList();
			default -> rows;
		};
	}

	private static Map<String, String> parts(Map<String, String> row) {
		var parts = new TreeMap<String, String>();
		for (var part : List.of("Responsible", "Accountable", "Consulted", "Informed")) {
			var roles = row.entrySet()
				.stream()
				.filter((it) -> !it.getKey().equals("Activity") && it.getValue().contains(part.substring(0, 1)))
				.map(Map.Entry::getKey)
				.collect(Collectors.joining(", "));
			if (!roles.isEmpty()) {
				parts.put(part, roles);
			}
		}
		parts.put("Activity", row.get("Activity"));
		return parts;
	}

}
