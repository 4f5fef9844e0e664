package almanac.cycles.reviewrisk;

import java.util.Map;

import almanac.cycles.Mailboxes;
import almanac.cycles.RiskDesk;
import almanac.engine.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who hears of what an owner accepted (RR2).
 */
@ProcessTest
class InformingTests {

	private RiskDesk desk;

	private Mailboxes mailboxes;

	@Autowired
	Informing informing;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.desk = new RiskDesk(context);
		this.mailboxes = new Mailboxes(context, "ism", "ism2", "syso", "tm");
	}

	@AfterEach
	void clear() {
		this.mailboxes.close();
	}

	private void isAccepted(Map<String, Object> level) {
		this.desk.isDue().judges(level);
		assertThat(this.mailboxes.letters("accepted " + this.desk.key)).isEmpty();
		this.desk.does("syso", "accept-residual-risk", RiskDesk.ACCEPTED);
	}

	@Test
	void theManagerHearsOnceOfWhatIsAcceptedAtTheMiddleLevel() {
		isAccepted(RiskDesk.MEDIUM);

		assertThat(this.mailboxes.letters("accepted " + this.desk.key)).singleElement().satisfies((it) -> {
			assertThat(it.get("person")).isEqualTo("ism");
			assertThat(it.get("subject")).asString().contains(this.desk.risk);
		});
		var entry = this.desk.risks.find(this.desk.risk).orElseThrow();
		this.informing.ofAcceptance(this.desk.key, entry, "8", "syso", entry.value().acceptedUntil());
		assertThat(this.mailboxes.told("accepted " + this.desk.key)).containsExactly("ism");
	}

	@Test
	void theManagerDoesNotHearOfWhatIsLow() {
		isAccepted(RiskDesk.judged("2", "2"));

		assertThat(this.desk.acceptance().value().score()).isEqualTo(4);
		assertThat(this.mailboxes.letters("accepted " + this.desk.key)).isEmpty();
	}

}
