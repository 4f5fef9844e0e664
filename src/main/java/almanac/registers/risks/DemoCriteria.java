package almanac.registers.risks;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The criteria of the demo company, and what it judged by before; once.
 */
@Component
@Profile("demo")
@Order(25)
class DemoCriteria implements ApplicationRunner {

	private static final ClassPathResource FILE = new ClassPathResource("demo/risk-criteria.json");

	private final Criteria criteria;

	private final CriteriaRows rows;

	private final ObjectMapper json;

	private final Clock clock;

	DemoCriteria(Criteria criteria, CriteriaRows rows, ObjectMapper json, Clock clock) {
		this.criteria = criteria;
		this.rows = rows;
		this.json = json;
		this.clock = clock;
	}

	/** In force since so many days before the first start. */
	record Said(int daysAgo, String author, String reason, RiskCriteria value) {
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) throws IOException {
		if (this.criteria.inForce().version() == 1) {
			for (var it : this.json.readValue(FILE.getInputStream(), Said[].class)) {
				begin(it);
			}
		}
	}

	private void begin(Said it) {
		var faults = this.criteria.faults(it.value(), it.reason());
		if (!faults.equals(List.of())) {
			throw new IllegalStateException("%s: %s".formatted(FILE.getPath(), faults));
		}
		var then = this.clock.instant().minus(Duration.ofDays(it.daysAgo())).truncatedTo(ChronoUnit.MILLIS);
		var version = this.criteria.inForce().version();
		this.rows.end(version, then);
		this.rows.add(new CriteriaVersion(version + 1, it.value(), then, null, it.author(), it.reason()));
	}

}
