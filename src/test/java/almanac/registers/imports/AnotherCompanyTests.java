package almanac.registers.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import almanac.registers.RegistersAlone;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = RegistersAlone.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "almanac.home=target/registers")
class AnotherCompanyTests {

	private static final Path FOLDER = Path.of("/work/shared/data/nordwind");

	@Autowired
	Imports imports;

	@Autowired
	JdbcClient jdbc;

	private static final List<String> FILES = List.of("registers/asset-register assets",
			"registers/statement-of-applicability controls", "registers/risk-register risks",
			"registers/risk-treatment-plan actions", "registers/document-control-register documents",
			"registers/incident-register incidents", "registers/disaster-recovery-register recovery-plans",
			"registers/change-log changes", "registers/competence-matrix competences",
			"registers/cryptography-register keys", "registers/deletion-evidence-log deletions",
			"registers/exceptions-register exceptions", "registers/legal-compliance-register obligations",
			"registers/raci-matrix responsibilities", "registers/records-retention-schedule retention-rules",
			"registers/security-objectives-register objectives", "registers/stakeholder-communication communications",
			"registers/stakeholder-requirements parties", "registers/supplier-register suppliers",
			"registers/threat-register threats", "registers/training-register trainings",
			"registers/vulnerability-register vulnerabilities", "documents/audit-coverage audit-coverage",
			"documents/audit-programme audits", "documents/audit-findings audit-findings",
			"documents/exercises exercises");

	@Test
	void all() throws IOException {
		this.jdbc.sql("insert into person values ('ism', current_timestamp) on conflict do nothing").update();
		for (var file : FILES) {
			var who = file.matches(".*audit.*") ? "la" : "ism";
			var parts = file.split(" ");
			try (var content = Files.newInputStream(FOLDER.resolve(parts[0] + ".csv"))) {
				var it = this.imports.handIn(parts[1], parts[0] + ".csv", content, who);
				var look = this.imports.look(it, (rows) -> {
				});
				System.out.println("=== " + file + " rows " + look.rows() + " added " + look.added() + " changed "
						+ look.changed() + " same " + look.same() + " wrong " + look.wrong());
				it.plan().columns().forEach((c, t) -> {
					if (t.isEmpty())
						System.out.println("   notes <- " + c);
				});
				System.out.println("   map " + it.plan().columns());
				System.out.println("   unsaid " + look.unsaid());
				look.errors().forEach((e) -> System.out.println("   ERR " + e));
				look.words().forEach((k, v) -> System.out.println("   WORDS " + k + " " + v));
				System.out.println("   PEOPLE " + look.people());
				look.warnings().forEach((w) -> System.out.println("   warn " + w.count() + " " + w.what() + w.lines()));
				look.fresh().stream().limit(2).forEach((f) -> System.out.println("   NEW " + f));
				System.out.println("   " + this.imports.apply(it, "Imported", look.fingerprint(), (rows) -> {
				}));
			}
		}
	}

}
