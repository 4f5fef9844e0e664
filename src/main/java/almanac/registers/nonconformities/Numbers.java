package almanac.registers.nonconformities;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the nonconformities of a year. A number is used up even if raising fails
 * afterwards, so that nobody waits for the transaction of another.
 */
@Component
class Numbers {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ZoneId zone;

	private final TransactionTemplate own;

	Numbers(JdbcClient jdbc, Clock clock, @Value("${almanac.zone}") ZoneId zone,
			PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.zone = zone;
		this.own = new TransactionTemplate(transactions);
		this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	NonconformityId next() {
		var year = this.clock.instant().atZone(this.zone).getYear();
		try {
			return this.own.execute((transaction) -> next(year));
		}
		catch (DuplicateKeyException firstOfTheYearRaisedTwice) {
			return this.own.execute((transaction) -> next(year));
		}
	}

	private NonconformityId next(int year) {
		var counted = this.jdbc.sql("update nonconformity_number set last_number = last_number + 1 where of_year = ?")
			.param(year)
			.update();
		if (counted == 0) {
			this.jdbc.sql("insert into nonconformity_number (of_year, last_number) values (?, 1)").param(year).update();
		}
		return NonconformityId.of(year,
				this.jdbc.sql("select last_number from nonconformity_number where of_year = ?")
					.param(year)
					.query(Integer.class)
					.single());
	}

}
