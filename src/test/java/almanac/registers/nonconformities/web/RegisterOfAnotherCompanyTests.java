package almanac.registers.nonconformities.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.DemoTest;
import almanac.Visitor;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes the corrective actions and audit findings in that another company keeps in
 * spreadsheets (Nordwind Logistics, CC BY 4.0). Skipped where the files are not there.
 */
@DemoTest
class RegisterOfAnotherCompanyTests {

	private static final Path DATA = Path.of(System.getProperty("almanac.data", "../shared/data"), "nordwind");

	private static final Map<String, String> SOURCES = Map.of("Internal", "internal-audit", "External",
			"external-audit", "Incident", "incident", "Management", "management-review", "Customer", "complaint");

	@LocalServerPort
	int port;

	private final ObjectMapper json = new ObjectMapper();

	@Test
	void everyRowIsRaisedOnceAndStartsItsCorrectiveAction() throws IOException {
		var machine = Visitor.of(this.port);
		var capas = rows("registers/capa-register.csv");
		var findings = rows("documents/audit-findings.csv").filter((row) -> row.get(2).contains("nonconformity"))
			.toList();
		assertThat(findings).isNotEmpty();

		for (var row : capas.toList()) {
			var body = this.json.writeValueAsString(Map.of("reference", row.get(0), "source",
					SOURCES.get(row.get(1).split(" ")[0]), "sourceReference", row.get(1), "detectedOn", row.get(2),
					"statement", row.get(3), "objectiveEvidence", row.get(5)));
			var raised = machine.api("ism", "POST", "/api/nonconformities", body);
			assertThat(raised.statusCode()).as(raised.body()).isEqualTo(201);
			assertThat(machine.api("ism", "POST", "/api/nonconformities", body).statusCode()).as("a second time")
				.isEqualTo(409);
			assertThat(this.json.readTree(raised.body()).path("statement").asText()).isEqualTo(row.get(3));
		}
		for (var row : findings) {
			var raised = machine.api("la", "POST", "/api/nonconformities",
					this.json.writeValueAsString(Map.of("reference", row.get(1) + "/" + row.get(0), "source",
							"internal-audit", "sourceReference", row.get(1), "requirement", row.get(3), "statement",
							row.get(4), "detectedOn", row.get(11))));
			assertThat(raised.statusCode()).as(raised.body()).isEqualTo(201);
		}
		var found = this.json
			.readTree(machine.api("ism", "GET", "/api/nonconformities?q=CAPA-2026-00&size=200", null).body());
		assertThat(found.path("items").findValuesAsText("reference")).filteredOn((it) -> it.startsWith("CAPA-2026-00"))
			.hasSize(5);
	}

	private static Stream<List<String>> rows(String file) throws IOException {
		var path = DATA.resolve(file);
		Assumptions.assumeTrue(Files.exists(path), "Real data is not here: " + path);
		return Files.readAllLines(path).stream().skip(1).map((line) -> List.of(line.split(",", -1)));
	}

}
