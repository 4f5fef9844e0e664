package almanac.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.mail.javamail.MimeMessagePreparator;
import org.springframework.stereotype.Component;

/**
 * What letters carry besides their words. The Message-ID is made once, so that whoever
 * gets a letter twice can tell.
 */
@Component
class Envelope {

	private final MailChecks checks;

	private final String host;

	Envelope(MailChecks checks, MailSettings settings) {
		this.checks = checks;
		this.host = URI.create(settings.baseUrl()).getHost();
	}

	String messageId() {
		return "<almanac.%s@%s>".formatted(UUID.randomUUID(), domain());
	}

	MimeMessagePreparator of(OutboxLetter letter) {
		return (message) -> fill(message, letter);
	}

	private void fill(MimeMessage message, OutboxLetter letter) throws MessagingException {
		var parts = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED,
				StandardCharsets.UTF_8.name());
		parts.setFrom(this.checks.from());
		parts.setTo(letter.to());
		parts.setSubject(letter.subject());
		parts.setSentDate(Date.from(letter.createdAt()));
		parts.setText(letter.text(), letter.html());
		message.setHeader("Message-ID", letter.messageId());
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("X-Auto-Response-Suppress", "All");
		message.setHeader("List-Id", "Almanac <almanac.%s>".formatted(this.host));
		message.setHeader("Content-Language", letter.language());
	}

	private String domain() {
		return (this.checks.from() == null) ? this.host : this.checks.from().getAddress().replaceAll(".*@", "");
	}

}
