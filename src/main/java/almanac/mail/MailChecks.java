package almanac.mail;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalTime;

import almanac.startup.StartRefused;
import almanac.web.Language;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.springframework.stereotype.Component;

/**
 * The settings of mail, found right before the doors open instead of at three in the
 * morning.
 */
@Component
class MailChecks {

	private final InternetAddress from;

	private final LocalTime digestAt;

	MailChecks(MailSettings settings, MailServer server) {
		this.from = (settings.from().isBlank() && !server.isConfigured()) ? null : from(settings.from());
		this.digestAt = time(settings.digestAt());
		base(settings.baseUrl());
		if (Language.ALL.stream().noneMatch((it) -> it.getLanguage().equals(settings.language()))) {
			throw new StartRefused(
					"almanac.mail.language must be en or de, found '%s'.".formatted(settings.language()));
		}
	}

	/** {@literal null} if there is no mail server. */
	InternetAddress from() {
		return this.from;
	}

	LocalTime digestAt() {
		return this.digestAt;
	}

	private static InternetAddress from(String text) {
		try {
			var address = new InternetAddress(text, true);
			if (address.getAddress().indexOf('@') < 1) {
				throw new AddressException("no domain");
			}
			return address;
		}
		catch (AddressException ex) {
			throw new StartRefused(
					"almanac.mail.from must be the address letters come from, such as isms@example.org or \"Almanac <isms@example.org>\", found '%s'."
						.formatted(text),
					ex);
		}
	}

	private static LocalTime time(String text) {
		try {
			return LocalTime.parse(text);
		}
		catch (DateTimeException ex) {
			throw new StartRefused("almanac.mail.digest-at must be a time like 07:00, found '%s'.".formatted(text), ex);
		}
	}

	private static void base(String text) {
		try {
			var address = URI.create(text);
			if (address.getHost() != null && address.getQuery() == null && address.getFragment() == null
					&& String.valueOf(address.getScheme()).matches("https?")) {
				return;
			}
		}
		catch (IllegalArgumentException ex) {
			// said below
		}
		throw new StartRefused(
				"almanac.mail.base-url must be how people reach Almanac, such as https://almanac.example.org, found '%s'."
					.formatted(text));
	}

}
