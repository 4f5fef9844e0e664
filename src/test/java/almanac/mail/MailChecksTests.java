package almanac.mail;

import almanac.startup.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MailChecksTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"'' | http://localhost:8080 | 07:00 | en | almanac.mail.from must be the address",
			"Almanac <isms> | http://localhost:8080 | 07:00 | en | found 'Almanac <isms>'",
			"a@b@c | http://localhost:8080 | 07:00 | en | almanac.mail.from",
			"a@example.org | almanac.example.org | 07:00 | en | almanac.mail.base-url must be",
			"a@example.org | ftp://almanac.example.org | 07:00 | en | almanac.mail.base-url must be",
			"a@example.org | http://alma nac/ | 07:00 | en | found 'http://alma nac/'",
			"a@example.org | http://localhost:8080 | 25:00 | en | almanac.mail.digest-at must be a time like 07:00, found '25:00'.",
			"a@example.org | http://localhost:8080 | 7 | en | almanac.mail.digest-at",
			"a@example.org | http://localhost:8080 | 07:00 | fr | almanac.mail.language must be en or de, found 'fr'." })
	void whatCannotBeRightIsRefusedBeforeTheDoorsOpen(String from, String base, String digest, String language,
			String words) {
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(() -> new MailChecks(settings(from, base, digest, language), server("mail.example.org")))
			.withMessageContaining(words);
	}

	@Test
	void withoutAMailServerNoAddressIsNeeded() {
		var checks = new MailChecks(settings("", "http://localhost:8080", "07:00", "en"), server(" "));

		assertThat(checks.from()).isNull();
		assertThat(checks.digestAt()).hasToString("07:00");
	}

	@Test
	void umlautsMayStandInTheName() {
		var checks = new MailChecks(settings("Büro <isms@example.org>", "https://almanac.example.org", "06:30", "de"),
				server("x"));

		assertThat(checks.from().getPersonal()).isEqualTo("Büro");
	}

	private static MailSettings settings(String from, String base, String digest, String language) {
		return new MailSettings(from, base, digest, java.time.Duration.ofHours(48), language);
	}

	private static MailServer server(String host) {
		var beans = new StaticListableBeanFactory();
		beans.addBean("sender", new JavaMailSenderImpl());
		return new MailServer(beans.getBeanProvider(JavaMailSender.class), host);
	}

}
