package almanac.registers.risks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import almanac.registers.kit.ChangedMeanwhile;
import almanac.registers.kit.Entry;
import almanac.registers.kit.EntryRefused;
import almanac.registers.kit.Register;
import almanac.registers.risks.RiskMap.Cell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

abstract class CriteriaKept {

	@Autowired
	Criteria criteria;

	@Autowired
	Register<Risk> risks;

	@Autowired
	RiskMap map;

	private CriteriaVersion before;

	private final List<String> made = new ArrayList<>();

	@BeforeEach
	void remember() {
		this.before = this.criteria.inForce();
	}

	@AfterEach
	void asBefore() {
		this.made.forEach((id) -> this.risks.retire(id, this.risks.find(id).orElseThrow().version(), "ism", "Tested"));
		this.criteria.change(this.criteria.inForce().version(), this.before.value(), "ism", "As before");
	}

	private CriteriaVersion changed(RiskCriteria value) {
		return this.criteria.change(this.criteria.inForce().version(), value, "ism", " Because of the audit ");
	}

	private Entry<Risk> risk(int likelihood, int impact, Integer residualLikelihood, Integer residualImpact) {
		var values = new HashMap<String, Object>(
				Map.of("title", "Fire", "likelihood", likelihood, "impact", impact, "state", Risk.State.OPEN));
		values.put("residualLikelihood", residualLikelihood);
		values.put("residualImpact", residualImpact);
		var added = this.risks.add(null, this.risks.type().of(values), "ism", "Seen");
		this.made.add(added.id());
		return added;
	}

	@Test
	void everyMomentHasTheCriteriaOfItsTime() {
		var now = changed(MadeCriteria.product(4, 6));

		assertThat(now.version()).isEqualTo(this.before.version() + 1);
		assertThat(now.value()).isEqualTo(MadeCriteria.product(4, 6));
		assertThat(now.author()).isEqualTo("ism");
		assertThat(now.reason()).isEqualTo("Because of the audit");
		assertThat(this.criteria.asOf(now.validFrom())).contains(now);
		assertThat(this.criteria.asOf(now.validFrom().minusMillis(1))).get()
			.satisfies((it) -> assertThat(it.version()).isEqualTo(this.before.version()))
			.satisfies((it) -> assertThat(it.value()).isEqualTo(this.before.value()))
			.satisfies((it) -> assertThat(it.validTo()).isEqualTo(now.validFrom()));
		assertThat(this.criteria.asOf(Instant.parse("1971-01-01T00:00:00Z"))).get()
			.satisfies((it) -> assertThat(it.version()).isEqualTo(1));
		assertThat(this.criteria.asOf(Instant.EPOCH.minusMillis(1))).isEmpty();
		assertThat(this.criteria.history().versions()).first().isEqualTo(now);
		assertThat(this.criteria.history().at(now.validFrom().minusMillis(1)).version())
			.isEqualTo(this.before.version());
	}

	@Test
	void whatChangesNothingIsNoVersionAndWhatIsWrongNeither() {
		assertThat(this.criteria.change(this.before.version(), this.before.value(), "ism", "Nothing new"))
			.isEqualTo(this.before);
		assertThatExceptionOfType(EntryRefused.class).isThrownBy(() -> changed(MadeCriteria.product(2, 5)));
		assertThatExceptionOfType(EntryRefused.class)
			.isThrownBy(() -> this.criteria.change(this.before.version(), MadeCriteria.product(3, 3), "ism", " "))
			.satisfies((it) -> assertThat(it.faults().get(0).field()).isEqualTo("reason"));

		assertThat(this.criteria.inForce()).isEqualTo(this.before);
	}

	@Test
	void whoReadAnOlderVersionIsToldWhoWasFaster() {
		changed(MadeCriteria.product(3, 3));

		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(
					() -> this.criteria.change(this.before.version(), MadeCriteria.product(4, 4), "ism", "Too late"))
			.withMessageContaining("version " + (this.before.version() + 1));
		assertThat(this.criteria.inForce().value()).isEqualTo(MadeCriteria.product(3, 3));
	}

	@Test
	void ofTwoAtTheSameMomentOneIsTold() throws Exception {
		var start = new CyclicBarrier(2);
		var both = List.of(MadeCriteria.product(3, 4), MadeCriteria.product(4, 3))
			.stream()
			.<Callable<Boolean>>map((value) -> () -> {
				start.await();
				try {
					this.criteria.change(this.before.version(), value, "ism", "At once");
					return true;
				}
				catch (ChangedMeanwhile late) {
					return false;
				}
			})
			.toList();
		var threads = Executors.newFixedThreadPool(2);
		try {
			var kept = new ArrayList<Boolean>();
			for (var it : threads.invokeAll(both)) {
				kept.add(it.get());
			}
			assertThat(kept).containsExactlyInAnyOrder(true, false);
		}
		finally {
			threads.shutdown();
		}
		assertThat(this.criteria.inForce().version()).isEqualTo(this.before.version() + 1);
	}

	@Test
	void levelsAreStepsOfTheScaleInForceAndScoresThoseOfTheirTime() {
		changed(MadeCriteria.product(5, 5));
		assertThatExceptionOfType(EntryRefused.class).isThrownBy(() -> risk(6, 1, 0, 9))
			.satisfies((it) -> assertThat(it.faults()).extracting((fault) -> fault.field() + " " + fault.rule())
				.containsExactly("likelihood scale", "residualImpact scale", "residualLikelihood scale"))
			.withMessageContaining("1 (likely 1)")
			.withMessageContaining("5 (bad 5)");

		changed(MadeCriteria.product(6, 6));
		var six = risk(6, 6, 6, 1);
		var wide = this.criteria.inForce();
		changed(MadeCriteria.of(5, 5, (one, other) -> one + other));

		assertThat(this.criteria.asOf(six.validFrom())).get().satisfies((it) -> {
			assertThat(it.version()).isEqualTo(wide.version());
			assertThat(it.inherent(six)).get().extracting((score) -> score.score()).isEqualTo(36);
			assertThat(it.current(six)).get().extracting((score) -> score.band().name().en()).isEqualTo("Medium");
			assertThat(it.expected(six)).isEmpty();
		});
		var renamed = new HashMap<>(this.risks.type().values(six.value()));
		renamed.put("title", "Fire and water");
		assertThatExceptionOfType(EntryRefused.class)
			.isThrownBy(() -> this.risks.change(six.id(), 1, this.risks.type().of(renamed), "ism", "Renamed"))
			.withMessageContaining("5 (bad 5)")
			.withMessageContaining("start it from the page of the risk");
		renamed.putAll(Map.of("likelihood", 5, "impact", 4, "residualLikelihood", 1, "residualImpact", 1));
		var judged = this.risks.decide(six.id(), 1, this.risks.type().of(renamed), "ism", "Judged again");
		assertThat(this.criteria.asOf(judged.validFrom()).orElseThrow().inherent(judged)).get()
			.extracting((score) -> score.score())
			.isEqualTo(9);
	}

	@Test
	void theMapCountsWhatIsInUseCellByCell() {
		changed(MadeCriteria.product(5, 5));
		var zero = this.map.counts();
		risk(5, 4, 2, 3);
		risk(5, 4, null, null);
		var retired = risk(5, 4, 2, 3);
		this.risks.retire(retired.id(), 1, "ism", "Twice");
		this.made.remove(retired.id());
		var counts = this.map.counts();

		assertThat(counts.inherent().get(new Cell(5, 4)) - zero.inherent().getOrDefault(new Cell(5, 4), 0L))
			.isEqualTo(2);
		assertThat(counts.current().get(new Cell(2, 3)) - zero.current().getOrDefault(new Cell(2, 3), 0L)).isEqualTo(1);
		assertThat(counts.unjudged() - zero.unjudged()).isEqualTo(1);
		assertThat(counts.all() - zero.all()).isEqualTo(2);
		assertThat(counts.earlier()).isEqualTo(zero.earlier());
		assertThat(counts.offScale(MadeCriteria.product(4, 5)) - zero.offScale(MadeCriteria.product(4, 5)))
			.isEqualTo(2);

		changed(MadeCriteria.product(6, 6));
		assertThat(this.map.counts().earlier() - counts.earlier()).as("both of them, whatever others wrote")
			.isGreaterThanOrEqualTo(2);
	}

}
