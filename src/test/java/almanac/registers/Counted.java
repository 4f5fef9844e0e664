package almanac.registers;

import java.util.List;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.Set;
import java.util.UUID;

import almanac.registers.assets.Asset;
import almanac.registers.context.Communication;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Query;
import almanac.registers.kit.Register;
import almanac.registers.risks.Risk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Numbers are sorted as people count, by whichever database.
 */
public final class Counted {

	private static final List<String> COUNTS = List.of("A.5.2", "A.5.10", "A.7.1", "B-9999", "B-10000", "B-010001");

	private Counted() {
	}

	static void inListsAndLinks(Register<Asset> assets, Register<Risk> risks) {
		var mark = UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "x") + "-";
		var numbers = COUNTS.stream().map(mark::concat).toList();
		numbers.stream()
			.sorted()
			.forEach((it) -> assets.add(it,
					assets.type()
						.of(Map.of("name", "Counted", "kind", Asset.Kind.SITE, "classification",
								Asset.Classification.PUBLIC, "criticality", Asset.Criticality.LOW, "state",
								Asset.State.ACTIVE)),
					"ism", "Counted"));
		var risk = risks.add(null,
				risks.type()
					.of(Map.of("title", "Counted", "impact", 1, "likelihood", 1, "state", Risk.State.OPEN, "assets",
							List.copyOf(Set.copyOf(numbers)))),
				"ism", "Counted");

		for (var query : List.of(query(mark, "id", false), query(mark, "name", false), query(mark, "id", true))) {
			assertThat(assets.page(query, 0, 10).items()).extracting(Entry::id).containsExactlyElementsOf(numbers);
		}
		assertThat(assets.titles(numbers).keySet()).containsExactlyElementsOf(numbers);
		assertThat(risks.find(risk.id()).orElseThrow().value().assets()).containsExactlyElementsOf(numbers);
	}

	private static Query query(String mark, String sort, boolean retired) {
		return new Query(mark, Map.of(), sort, false, retired, null);
	}

	static void beyondFourDigits(Register<Communication> register) {
		var value = register.type().of(Map.of("party", "Those who count", "content", "Numbers"));
		register.add("COM-9999", value, "ism", "Counted");

		assertThat(register.add(null, value, "ism", "Counted").id()).isEqualTo("COM-10000");
		assertThat(register.add(null, value, "ism", "Counted").id()).isEqualTo("COM-10001");
	}

	/** Two people who add at the same moment get two numbers, one after the other. */
	public static void atTheSameMoment(Register<Communication> register, TransactionOperations transaction)
			throws Exception {
		var value = register.type().of(Map.of("party", "Those who count", "content", "At the same moment"));
		var second = new AtomicReference<CompletableFuture<String>>();

		var first = transaction.execute((status) -> {
			var id = register.add(null, value, "ism", "Counted").id();
			second.set(CompletableFuture
				.supplyAsync(() -> transaction.execute((other) -> register.add(null, value, "ism", "Counted").id())));
			assertThat(second.get()).failsWithin(Duration.ofMillis(300));
			return id;
		});

		assertThat(second.get().get(5, TimeUnit.SECONDS)).isNotEqualTo(first);
	}

	static void alsoWhatWasThereBefore(JdbcClient jdbc) {
		assertThat(jdbc.sql("select number_key from notification_clock_version where id = 'CLK-0018'")
			.query(String.class)
			.list()).containsOnly("CLK-000000000018");
		assertThat(jdbc.sql("select searched from notification_clock_version where id = 'CLK-0018'")
			.query(String.class)
			.list()).allSatisfy((it) -> assertThat(it).startsWith("clk-0018\ncontracts\nnotice to the customer\n"));
	}

}
