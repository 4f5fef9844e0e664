package almanac.mail;

import almanac.DemoTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DemoTest
class KeptLettersTests {

	@Autowired
	Letters letters;

	@Autowired
	Outbox outbox;

	@Autowired
	JdbcClient jdbc;

	@Test
	void withoutAMailServerALetterIsKeptToBeRead() {
		this.letters.write(LettersDelivered.urgent("bo"));

		var letter = this.outbox.page(new OutboxFilter("bo", null, null), 0, 1).items().get(0);
		assertThat(letter.status()).isEqualTo(Status.KEPT);
		assertThat(this.outbox.hasServer()).isFalse();
		assertThat(this.jdbc.sql(
				"select count(*) from ACT_RU_JOB where HANDLER_TYPE_ = 'almanac-errand' and HANDLER_CFG_ like 'letter:%'")
			.query(Integer.class)
			.single()).isZero();
		assertThatExceptionOfType(NothingToRetry.class).isThrownBy(() -> this.outbox.retry(letter.id()))
			.withMessage("outbox.retry.noServer");
	}

}
