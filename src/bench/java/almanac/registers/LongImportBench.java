package almanac.registers;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;

import javax.sql.DataSource;

import almanac.registers.imports.Imports;
import almanac.registers.imports.Outcome;

import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How fast a spreadsheet of 100,000 risks is read, looked at and brought in, and what it
 * costs in memory, beside bare batches of the same database.
 */
class LongImportBench extends OnBothDatabases {

	private static final int ROWS = 100_000;

	@Override
	void measure(String database, ServletWebServerApplicationContext almanac) throws Exception {
		var imports = almanac.getBean(Imports.class);
		var file = file();
		System.out.printf("%n%s, a file of %,d rows and %,d kB%n", database, ROWS, file.length / 1024);
		System.gc();
		var bare = time("bare batches of 500", () -> bare(almanac.getBean(DataSource.class)));
		var it = result("handed in and guessed",
				() -> imports.handIn("risks", "risks.csv", new ByteArrayInputStream(file), "ism"));
		var look = result("looked at", () -> imports.look(it, (rows) -> {
		}));
		assertThat(look.added()).isEqualTo(ROWS);
		assertThat(look.isAcceptable()).isTrue();
		var began = System.nanoTime();
		assertThat(result("brought in", () -> imports.apply(it, "Bench", look.fingerprint(), (rows) -> {
		}))).isEqualTo(Outcome.APPLIED);
		System.out.printf("%-28s %.1f times the bare batches%n", "brought in",
				(System.nanoTime() - began) / (double) bare);
		var again = imports.handIn("risks", "risks.csv", new ByteArrayInputStream(file), "ism");
		assertThat(result("looked at again", () -> imports.look(again, (rows) -> {
		})).same()).isEqualTo(ROWS);
	}

	private static byte[] file() {
		var text = new StringBuilder(
				"ID,Risk Title,Description,Threat,Vulnerability,Owner,Likelihood (1-5),Max Impact,Existing Controls,Annex A Controls,Treatment Decision,Status,Score\n");
		for (var at = 0; at < ROWS; at++) {
			text.append(("R-%06d,Loss of device %d,\"Somebody loses device %d, and with it what is stored on it\",Theft,"
					+ "Devices are carried around,ISM,%d,%d,Encryption and remote wipe,A 8.1 A 8.24,Mitigate,Open,%d\n")
				.formatted(at, at, at, at % 5 + 1, at % 4 + 1, (at % 5 + 1) * (at % 4 + 1)));
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static Object bare(DataSource data) throws Exception {
		try (var connection = data.getConnection()) {
			connection.setAutoCommit(false);
			try (var risk = connection.prepareStatement("insert into risk (id, created_at) values (?, ?)");
					var version = connection.prepareStatement(
							"insert into risk_version (id, number_key, searched, version, retired, title, description, threat, vulnerability, existing_controls, impact, likelihood, state, valid_from, author, reason) values (?, ?, ?, 1, false, ?, ?, 'Theft', 'Devices are carried around', 'Encryption and remote wipe', 1, 1, 'open', ?, 'ism', 'Bench')");
					var link = connection
						.prepareStatement("insert into risk_controls (entry, version, target) values (?, 1, ?)")) {
				var now = OffsetDateTime.now();
				for (var at = 0; at < ROWS; at++) {
					var id = "BARE-%06d".formatted(at);
					risk.setString(1, id);
					risk.setObject(2, now);
					risk.addBatch();
					version.setString(1, id);
					version.setString(2, id);
					version.setString(3, ("%s\nloss of device %d\nsomebody loses device %d, and with it what is stored on it"
							+ "\ntheft\ndevices are carried around\nencryption and remote wipe\nscore: %d")
						.formatted(id.toLowerCase(), at, at, at % 20));
					version.setString(4, "Loss of device " + at);
					version.setString(5, "Somebody loses device " + at + ", and with it what is stored on it");
					version.setObject(6, now);
					version.addBatch();
					for (var control : new String[] { "A.8.1", "A.8.24" }) {
						link.setString(1, id);
						link.setString(2, control);
						link.addBatch();
					}
					if (at % 500 == 499) {
						risk.executeBatch();
						version.executeBatch();
						link.executeBatch();
					}
				}
			}
			connection.commit();
		}
		return "";
	}

	private static long time(String what, Callable<?> action) throws Exception {
		var began = System.nanoTime();
		result(what, action);
		return System.nanoTime() - began;
	}

	private static <R> R result(String what, Callable<R> action) throws Exception {
		System.gc();
		var pools = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.toList();
		pools.forEach(MemoryPoolMXBean::resetPeakUsage);
		var began = System.nanoTime();
		var result = action.call();
		var seconds = (System.nanoTime() - began) / 1e9;
		System.out.printf("%-28s %6.1f s   %,8.0f rows/s   peak heap %,d MB%n", what, seconds, ROWS / seconds,
				pools.stream().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum() / 1024 / 1024);
		return result;
	}

}
