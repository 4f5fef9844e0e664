package almanac.registers.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import almanac.DemoTest;
import almanac.registers.Counted;
import almanac.registers.assets.Asset;
import almanac.registers.context.Communication;
import almanac.registers.risks.Risk;
import almanac.web.Problems.Fault;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DemoTest
class RegisterTests {

	private static final Instant MONDAY = Instant.parse("2027-03-01T09:00:00Z");

	@Autowired
	Register<Asset> assets;

	@Autowired
	Register<Risk> risks;

	@Autowired
	Registers registers;

	@Autowired
	JdbcClient jdbc;

	private final String number = "A-" + UUID.randomUUID().toString().substring(0, 8);

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void everyStateOfARiskIsAnsweredAsOfItsDayWithAuthorAndReason() {
		on(MONDAY);
		var first = this.risks.add(null, risk(4, List.of()), "ism", "Found in the workshop");
		on(MONDAY.plus(Duration.ofDays(1)));
		var second = this.risks.decide(first.id(), 1, risk(3, List.of()), "ro", "Filter in place");
		on(MONDAY.plus(Duration.ofDays(2)));
		this.risks.decide(first.id(), 2, risk(2, List.of()), "ism", "Training done");

		assertThat(first.id()).matches("RSK-\\d{4}");
		assertThat(likelihoodOn(first.id(), 0)).isEqualTo(4);
		assertThat(likelihoodOn(first.id(), 1)).isEqualTo(3);
		assertThat(likelihoodOn(first.id(), 2)).isEqualTo(2);
		assertThat(this.risks.find(first.id(), MONDAY.minusSeconds(1))).isEmpty();
		assertThat(this.risks.history(first.id())).extracting(Entry::author).containsExactly("ism", "ro", "ism");
		assertThat(this.risks.history(first.id())).extracting(Entry::reason)
			.containsExactly("Training done", "Filter in place", "Found in the workshop");
		assertThat(second.validTo()).isNull();
		assertThat(this.risks.history(first.id()).get(1).validTo()).isEqualTo(MONDAY.plus(Duration.ofDays(2)));
	}

	@Test
	void aLinkLeadsBothWaysAndChangesWithTheVersion() {
		var asset = this.assets.add(this.number, asset("Order database"), "ism", "Inventory");
		var risk = this.risks.add(null, risk(4, List.of(asset.id())), "ism", "Workshop");

		var referrer = this.registers.referringTo("assets")
			.filter((it) -> it.register().type().name().equals("risks"))
			.findFirst()
			.orElseThrow();
		assertThat(referrer.register().referring(referrer.field(), asset.id(), 10)).containsExactly(risk.id());
		this.risks.change(risk.id(), 1, risk(4, List.of()), "ism", "It was another database");

		assertThat(referrer.register().referring(referrer.field(), asset.id(), 10)).isEmpty();
		assertThat(this.risks.history(risk.id()).get(1).value().assets()).containsExactly(asset.id());
	}

	@Test
	void allAreReadByNumberWithTheirLinksButNotWhatIsOutOfUse() {
		var asset = this.assets.add(this.number, asset("Order database"), "ism", "Inventory");
		var ids = IntStream.range(0, 501).mapToObj((it) -> this.number + "-%03d".formatted(it)).toList();
		ids.forEach((id) -> this.risks.add(id, risk(4, List.of(asset.id())), "ism", "Workshop"));
		this.risks.retire(ids.get(7), 1, "ism", "Twice");

		var all = this.risks.all().filter((it) -> it.id().startsWith(this.number)).toList();

		assertThat(all).extracting(Entry::id)
			.containsExactlyElementsOf(ids.stream().filter((it) -> !it.equals(ids.get(7))).toList());
		assertThat(all).allSatisfy((it) -> assertThat(it.value().assets()).containsExactly(asset.id()));
		all.forEach((it) -> this.risks.retire(it.id(), 1, "ism", "Of this test only"));
	}

	@Test
	void countsForTwoAtTheSameMoment(@Autowired Register<Communication> communications,
			@Autowired TransactionOperations transaction) throws Exception {
		Counted.atTheSameMoment(communications, transaction);
	}

	/**
	 * What a cycle decides is kept as it is: also of who left, and out of use stays so.
	 */
	@Test
	void whatIsAmendedIsTheNextVersionAndNothingElseOfIt() {
		var it = this.risks.add(this.number + "-amended", risk(4, List.of()), "ism", "Workshop");
		this.risks.retire(it.id(), 1, "ism", "Twice");
		var gone = this.risks.find(it.id()).orElseThrow();

		this.risks.amend(gone, Map.of("title", "Renamed"), "ism", "x".repeat(3000));

		var now = this.risks.find(it.id()).orElseThrow();
		assertThat(List.of(now.version(), now.retired(), now.value().title())).containsExactly(3, true, "Renamed");
		assertThat(now.reason()).hasSize(2000).endsWith("…");
		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> this.risks.amend(gone, Map.of("title", "Late"), "ism", "Late"));
	}

	@Test
	void whatIsNotAcceptableIsNamedFieldByFieldAndChangesNothing() {
		var before = this.risks.page(Query.ALL, 0, 1).total();
		var wrong = new Risk(" ", null, null, List.of("A-none"), null, null, "stranger", null, null, null, 6, null,
				null, null, null, null, null, null, null, null, null, null, Risk.State.OPEN, null, null, null);

		assertThatExceptionOfType(EntryRefused.class).isThrownBy(() -> this.risks.add(null, wrong, "ism", " "))
			.satisfies((it) -> assertThat(it.faults()).extracting(Fault::field)
				.containsExactly("title", "assets", "owner", "impact", "likelihood", "reason"));
		assertThat(this.risks.page(Query.ALL, 0, 1).total()).isEqualTo(before);
	}

	@Test
	void aNumberIsGivenOnceAndKeptAsItIsKnown() {
		this.assets.add(this.number, asset("Order database"), "ism", "Inventory");

		assertThatExceptionOfType(EntryRefused.class)
			.isThrownBy(() -> this.assets.add(this.number, asset("Another"), "ism", "Inventory"))
			.satisfies((it) -> assertThat(it.faults()).extracting(Fault::rule).containsExactly("unique"));
		assertThatExceptionOfType(EntryRefused.class)
			.isThrownBy(() -> this.assets.add("../etc", asset("Another"), "ism", "Inventory"))
			.satisfies((it) -> assertThat(it.faults()).extracting(Fault::rule).containsExactly("pattern"));
	}

	@Test
	void whoReadAnOldVersionDoesNotOverwriteANewerOne() {
		var asset = this.assets.add(this.number, asset("Order database"), "ism", "Inventory");
		this.assets.change(asset.id(), 1, asset("Orders"), "ao", "Shorter");

		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> this.assets.change(asset.id(), 1, asset("Order data"), "ism", "Clearer"))
			.withMessageContaining("version 2");
		assertThat(this.assets.find(asset.id()).orElseThrow().value().name()).isEqualTo("Orders");
		assertThat(this.assets.change(asset.id(), 2, asset("Orders"), "ism", "Nothing new").version()).isEqualTo(2);
	}

	@Test
	void anEntryIsRetiredNeverDeleted() {
		var asset = this.assets.add(this.number, asset("Old server"), "ism", "Inventory");
		var text = new Query(asset.id(), Map.of(), "id", false, false, null);
		this.assets.retire(asset.id(), 1, "ism", "Scrapped");

		assertThat(this.assets.page(text, 0, 10).total()).isZero();
		assertThat(this.assets.page(new Query(asset.id(), Map.of(), "id", false, true, null), 0, 10).items())
			.extracting(Entry::retired)
			.containsExactly(true);
		assertThat(this.assets.history(asset.id())).hasSize(2);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from asset where id = ?").param(asset.id()).update());
	}

	@Test
	void aListIsFilteredSortedAndPaged() {
		var mark = UUID.randomUUID().toString();
		for (var name : List.of("Beta ", "alpha% ", "Gamma ")) {
			this.assets.add(null, asset(name + mark), "ism", "Inventory");
		}
		var byName = new Query(mark.toUpperCase(), Map.of("owner", "ao", "kind", "information"), "name", true, false,
				null);

		assertThat(this.assets.page(byName, 0, 2).items()).extracting((it) -> it.value().name().substring(0, 1))
			.doesNotContainNull()
			.hasSize(2);
		assertThat(this.assets.page(byName, 1, 2).items()).hasSize(1);
		assertThat(this.assets.page(byName, 0, 2).total()).isEqualTo(3);
		assertThat(this.assets.page(new Query("a% " + mark, Map.of(), "id", false, false, null), 0, 2).total())
			.isEqualTo(1);
		assertThat(this.assets.page(new Query(mark, Map.of("owner", "ism"), "id", false, false, null), 0, 2).total())
			.isZero();
	}

	@Test
	void everyKindOfValueComesBackAsItWasKept() {
		var asset = new Asset("Everything", Asset.Kind.SERVICE, "Cloud", "ao", "Provider", "Frankfurt",
				Asset.Classification.STRICTLY_CONFIDENTIAL, Asset.Need.HIGH, Asset.Need.LOW, Asset.Need.MEDIUM,
				Asset.Criticality.CRITICAL, "Production", "Several\nlines", true, false, Duration.ofHours(4),
				Duration.ofMinutes(15), Asset.State.ACTIVE, LocalDate.parse("2027-02-28"), "From the inventory");

		assertThat(this.assets.add(this.number, asset, "ism", "Inventory").value()).isEqualTo(asset);
	}

	private static void on(Instant moment) {
		ClockUtil.setCurrentTime(Date.from(moment));
	}

	private int likelihoodOn(String id, int day) {
		return this.risks.find(id, MONDAY.plus(Duration.ofDays(day)).plusSeconds(60))
			.orElseThrow()
			.value()
			.likelihood();
	}

	private static Asset asset(String name) {
		return new Asset(name, Asset.Kind.INFORMATION, null, "ao", null, null, Asset.Classification.INTERNAL, null,
				null, null, Asset.Criticality.HIGH, null, null, null, null, null, null, Asset.State.ACTIVE, null, null);
	}

	private static Risk risk(int likelihood, List<String> assets) {
		return new Risk("Ransomware", null, null, assets, null, null, "ro", null, null, null, 5, likelihood, null, null,
				List.of(), null, null, null, null, null, null, null, Risk.State.OPEN, null, null, null);
	}

}
