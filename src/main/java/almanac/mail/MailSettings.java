package almanac.mail;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters look from outside. Checked by {@link MailChecks}.
 *
 * @param from address letters come from, e.g. {@code Almanac <isms@example.org>}
 * @param baseUrl how people reach Almanac, for links
 * @param digestAt when the digest of the morning is written, in the organisation's zone
 * @param atOnce what is due within this time does not wait for the digest
 * @param language for who has chosen none
 */
@ConfigurationProperties("almanac.mail")
record MailSettings(@DefaultValue("") String from, @DefaultValue("http://localhost:8080") String baseUrl,
		@DefaultValue("07:00") String digestAt, @DefaultValue("PT48H") Duration atOnce,
		@DefaultValue("en") String language) {

	/** Absolute address of a page of ours. */
	String address(String path) {
		return this.baseUrl.replaceAll("/+$", "") + path;
	}

}
