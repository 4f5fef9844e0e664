package almanac.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges what somebody offers as the second factor, one try after the other for a person,
 * and stops who guesses.
 */
@Component
class SecondFactorTries {

	static final int WRONG = 5;

	static final Duration WITHIN = Duration.ofMinutes(10);

	static final Duration LOCKED = Duration.ofMinutes(10);

	private final SecondFactorRows rows;

	private final SecretKeeper keeper;

	private final TransactionTemplate apart;

	private final Clock trueTime;

	/**
	 * By the true time and not by that of the engine, which the demo moves: phones do not
	 * follow it.
	 */
	@Autowired
	SecondFactorTries(SecondFactorRows rows, SecretKeeper keeper, PlatformTransactionManager transactions) {
		this(rows, keeper, transactions, Clock.systemUTC());
	}

	SecondFactorTries(SecondFactorRows rows, SecretKeeper keeper, PlatformTransactionManager transactions,
			Clock trueTime) {
		this.rows = rows;
		this.keeper = keeper;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.trueTime = trueTime;
	}

	/**
	 * One try, counted if it is wrong, and not even looked at while the person is locked.
	 * @param enrolled whether the app has to be set up, or has to be about to
	 * @param proof may write, in the same transaction
	 */
	boolean judge(String person, boolean enrolled, Predicate<SecondFactorRows.Row> proof) {
		return Boolean.TRUE.equals(this.apart.execute((transaction) -> {
			var now = now();
			var row = this.rows.lock(person).filter((it) -> (it.enrolled() != null) == enrolled);
			if (row.isEmpty() || row.get().isLocked(now)) {
				return false;
			}
			if (proof.test(row.get())) {
				this.rows.forgetWrong(person);
				return true;
			}
			if (this.rows.countWrong(person, now, now.minus(WITHIN)) >= WRONG) {
				this.rows.lockOut(person, now.plus(LOCKED));
			}
			return false;
		}));
	}

	/** Whether it is a code of now that was not used; uses it. */
	boolean isRight(String person, SecondFactorRows.Row row, String code) {
		var step = TimeCodes.step(this.keeper.open(row.secret(), person), code.replaceAll("\\s", ""), now());
		return step.isPresent() && this.rows.use(person, step.getAsLong());
	}

	TransactionTemplate apart() {
		return this.apart;
	}

	Instant now() {
		return this.trueTime.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
