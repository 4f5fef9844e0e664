package almanac.engine;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

/**
 * The clock of the ISMS: runs every {@link Tick} in a fixed order.
 */
@ModelBean("ismsCalendar")
public class IsmsCalendar {

	private static final Logger log = LoggerFactory.getLogger(IsmsCalendar.class);

	private final ObjectProvider<Tick> ticks;

	private final TickRows rows;

	private final OwnTransaction transaction;

	IsmsCalendar(ObjectProvider<Tick> ticks, TickRows rows, OwnTransaction transaction) {
		this.ticks = ticks;
		this.rows = rows;
		this.transaction = transaction;
	}

	/**
	 * Runs all ticks, unless another machine is at it. What fails is kept for people to
	 * see and tried again the next time.
	 * @return whether they ran
	 */
	public boolean doWhatIsDue() {
		var alone = this.rows.lock();
		if (alone) {
			inOrder().forEach(this::run);
		}
		return alone;
	}

	private List<Tick> inOrder() {
		return this.ticks.stream()
			.sorted(AnnotationAwareOrderComparator.INSTANCE.thenComparing(IsmsCalendar::name,
					Comparator.naturalOrder()))
			.toList();
	}

	private void run(Tick tick) {
		try {
			this.transaction.of(() -> {
				tick.run();
				this.rows.succeeded(name(tick));
				return null;
			});
		}
		catch (RuntimeException ex) {
			var reference = UUID.randomUUID().toString();
			log.error("What {} does when due failed, reference {}", name(tick), reference, ex);
			this.transaction.of(() -> {
				this.rows.failed(name(tick), reference, String.valueOf(ex.getMessage()));
				return null;
			});
		}
	}

	private static String name(Object tick) {
		return AopUtils.getTargetClass(tick).getSimpleName();
	}

}
