package almanac.calendar;

import java.time.ZoneOffset;

import almanac.catalogue.Catalogue;
import almanac.catalogue.Cycle;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets the calendar up from the catalogue at the first start that knows a cycle, and
 * never again: from then on the calendar is what holds. Cycles that come round for each
 * entry of a register wait until somebody plans them.
 */
@Component
class Seeding implements SmartInitializingSingleton {

	private final Catalogue catalogue;

	private final Entries entries;

	private final Planning planning;

	private final Days days;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	Seeding(Catalogue catalogue, Entries entries, Planning planning, Days days, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.catalogue = catalogue;
		this.entries = entries;
		this.planning = planning;
		this.days = days;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.catalogue.all().forEach(this::seed);
	}

	void seed(Cycle cycle) {
		if (cycle.rhythm() == null || cycle.rhythm().scope() != null || isSeeded(cycle)) {
			return;
		}
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.jdbc.sql("insert into calendar_seeded (cycle, seeded_at) values (?, ?)")
					.params(cycle.id(), this.days.now().atOffset(ZoneOffset.UTC))
					.update();
				var rhythm = cycle.rhythm();
				var first = this.days.today().plus(rhythm.first());
				var id = this.entries.begin(cycle.id(), null, null);
				this.planning.next(
						new Entry(id, cycle.id(), null, null, 0, rhythm.interval(), rhythm.anchor(), first,
								rhythm.lead(), rhythm.grace(), cycle.owner(), true, first, null, null, null, null),
						first, null, "From the catalogue");
			});
		}
		catch (DuplicateKeyException ex) {
			// another machine that starts at the same time was faster
		}
	}

	private boolean isSeeded(Cycle cycle) {
		return this.jdbc.sql("select count(*) from calendar_seeded where cycle = ?")
			.param(cycle.id())
			.query(Long.class)
			.single() > 0;
	}

}
