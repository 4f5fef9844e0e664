package almanac.registers;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import javax.sql.DataSource;

import almanac.Visitor;
import com.sun.management.OperatingSystemMXBean;

import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a person waits for the pages of a register with 100,000 risks, of which every
 * tenth has three versions, beside the bare query of the same database. CPU is what this
 * process works for one of them, with H2 all there is: it tells more where others use the
 * machine, too.
 */
class ManyRisksBench extends OnBothDatabases {

	private static final int RISKS = 100_000;

	/** Numbers the demo company has itself. */
	private static final int BEFORE = 10_000;

	private static final int WARM_UP = 10;

	private static final int MEASURED = 30;

	private static final OperatingSystemMXBean CPU = ManagementFactory
		.getPlatformMXBean(OperatingSystemMXBean.class);

	private static final String COLUMNS = "id, number_key, searched, version, retired, title, description, threat, vulnerability, owner, impact, likelihood, rationale, residual_impact, residual_likelihood, treatment, state, valid_from, valid_to, author, reason";

	private static final Map<String, String> PAGES = pages();

	private static Map<String, String> pages() {
		var pages = new LinkedHashMap<String, String>();
		pages.put("first page", "/registers/risks");
		pages.put("deep page", "/registers/risks?page=3900");
		pages.put("filtered by owner", "/registers/risks?owner=ro");
		pages.put("by owner and treatment", "/registers/risks?owner=ro&treatment=share");
		pages.put("by treatment", "/registers/risks?treatment=share");
		pages.put("rare text", "/registers/risks?q=zebra-77777");
		pages.put("frequent text", "/registers/risks?q=warehouse");
		pages.put("text and owner", "/registers/risks?q=warehouse&owner=ro");
		pages.put("text that is nowhere", "/registers/risks?q=unicorn");
		pages.put("sorted by likelihood", "/registers/risks?sort=likelihood&descending=true");
		pages.put("sorted by title", "/registers/risks?sort=title");
		pages.put("one entry", "/registers/risks/RSK-77777");
		pages.put("its form", "/registers/risks/RSK-77777/edit");
		pages.put("map and criteria", "/registers/risks/criteria");
		pages.put("map before treatment", "/registers/risks/criteria?map=inherent");
		pages.put("one cell before treatment", "/registers/risks?likelihood=2&impact=3");
		pages.put("not accepted", "/registers/risks/unaccepted");
		pages.put("not accepted, deep page", "/registers/risks/unaccepted?page=500");
		pages.put("one cell of the map", "/registers/risks?residualLikelihood=2&residualImpact=3");
		pages.put("overview", "/registers");
		return pages;
	}

	@Override
	void measure(String database, ServletWebServerApplicationContext almanac) throws Exception {
		var data = almanac.getBean(DataSource.class);
		var began = System.nanoTime();
		fill(data);
		System.out.printf("%n%s, %,d risks entered by SQL in %d s%n", database, RISKS,
				(System.nanoTime() - began) / 1_000_000_000);
		bare(data, "bare count", "select count(*) from risk_version where valid_to is null");
		bare(data, "bare first 25",
				"select id, title from risk_version where valid_to is null and retired = false order by valid_to, retired, number_key, id limit 25");
		bare(data, "bare text", "select count(*) from risk_version where valid_to is null and lower(title) like '%unicorn%'");
		var person = Visitor.of(almanac.getWebServer().getPort()).signsIn("ism");
		for (var page : PAGES.entrySet()) {
			time(page.getKey(), () -> {
				var answer = person.get(page.getValue());
				assertThat(answer.statusCode()).isEqualTo(200);
				return answer;
			});
		}
		assertThat(person.get(PAGES.get("rare text")).body()).contains("RSK-77777");
		assertThat(person.get(PAGES.get("deep page")).body()).contains("RSK-10749");
		var api = Visitor.of(almanac.getWebServer().getPort());
		time("API, page of 200", () -> api.api("ism", "GET", "/api/registers/risks?size=200", null));
		began = System.nanoTime();
		var bytes = person.get("/registers/risks.csv").body().length();
		System.out.printf("%-28s %,d kB in %.1f s%n", "all as CSV", bytes / 1024,
				(System.nanoTime() - began) / 1e9);
	}

	private static void bare(DataSource data, String what, String sql) throws Exception {
		time(what, () -> {
			try (var connection = data.getConnection(); var rows = connection.createStatement().executeQuery(sql)) {
				var count = 0;
				while (rows.next()) {
					count++;
				}
				return count;
			}
		});
	}

	private static void time(String what, Callable<?> action) throws Exception {
		for (var round = 0; round < WARM_UP; round++) {
			action.call();
		}
		var times = new long[MEASURED];
		var worked = CPU.getProcessCpuTime();
		for (var round = 0; round < MEASURED; round++) {
			var began = System.nanoTime();
			action.call();
			times[round] = System.nanoTime() - began;
		}
		worked = (CPU.getProcessCpuTime() - worked) / MEASURED;
		Arrays.sort(times);
		System.out.printf("%-28s p50 %6.1f ms   p95 %6.1f ms   CPU %6.1f ms%n", what, times[MEASURED / 2] / 1e6,
				times[MEASURED * 95 / 100] / 1e6, worked / 1e6);
	}

	private static void fill(DataSource data) throws SQLException, IOException {
		try (var connection = data.getConnection()) {
			connection.setAutoCommit(false);
			var owners = new String[] { "ro", "ao", "syso", "co", "im", "bo", "supo", "dpo", "leg", "tm" };
			var treatments = new String[] { "modify", "avoid", "share", "retain" };
			var words = new String[] { "office", "warehouse", "laboratory", "workshop", "server room" };
			try (var asset = connection.prepareStatement("insert into asset (id, created_at) values (?, ?)");
					var assetVersion = connection.prepareStatement(
							"insert into asset_version (id, number_key, searched, version, retired, name, kind, classification, criticality, state, valid_from, author, reason) values (?, ?, ?, 1, false, ?, 'hardware', 'internal', 'low', 'active', ?, 'ism', 'Bench')");
					var risk = connection.prepareStatement("insert into risk (id, created_at) values (?, ?)");
					var version = connection.prepareStatement("insert into risk_version (" + COLUMNS
							+ ") values (" + "?, ".repeat(20) + "?)");
					var link = connection.prepareStatement("insert into risk_assets values (?, ?, ?)")) {
				var then = OffsetDateTime.parse("2026-01-01T00:00:00Z");
				for (var number = 0; number < 500; number++) {
					var id = "BEN-%04d".formatted(number);
					set(asset, id, then);
					set(assetVersion, id, "BEN-%012d".formatted(number), id, "Machine " + number, then);
				}
				asset.executeBatch();
				assetVersion.executeBatch();
				for (var number = 1; number <= RISKS; number++) {
					var id = "RSK-" + (BEFORE + number);
					set(risk, id, then);
					var last = (number % 10 == 0) ? 3 : 1;
					for (var count = 1; count <= last; count++) {
						var word = words[number % 5];
						var title = "Fire in the " + word + " of building " + (number * 7919L % 100_003);
						var description = "Smoke and water reach what stands near the " + word + ", zebra-" + (BEFORE + number)
										+ ", and nobody is there to notice it before the morning.";
						set(version, id, "RSK-%012d".formatted(BEFORE + number), (id + title + description).toLowerCase(), count, false,
								title, description, "Fire, smoke, water", "No detector in the " + word + " and no extinguisher near by",
								owners[number % 10], 1 + number % 5, 1 + number / 7 % 5,
								"Seen in a walk through the building.", 1 + number % 4, 1 + number / 3 % 4,
								treatments[number / 10 % 4], "open", then.plusDays(count),
								(count < last) ? then.plusDays(count + 1) : null, "ism", "Bench");
						set(link, id, count, "BEN-%04d".formatted(number % 500));
					}
					if (number % 2000 == 0) {
						risk.executeBatch();
						version.executeBatch();
						link.executeBatch();
						connection.commit();
					}
				}
			}
			statistics(connection);
		}
	}

	private static void set(java.sql.PreparedStatement statement, Object... values) throws SQLException {
		for (var index = 0; index < values.length; index++) {
			statement.setObject(index + 1, values[index]);
		}
		statement.addBatch();
	}

	private static void statistics(Connection connection) throws SQLException {
		connection.commit();
		connection.setAutoCommit(true);
		connection.createStatement()
			.execute(connection.getMetaData().getDatabaseProductName().equals("H2") ? "analyze" : "vacuum analyze");
	}

}
