package almanac.mail;

import java.time.Instant;

/**
 * A letter as it stands in the outbox.
 *
 * @param messageId the same however often it is sent
 * @param person login name
 * @param to mail address at the time it was written
 * @param lead its first line: what, by whom, until when
 * @param link absolute address of the page it leads to
 * @param lastError of the last try that failed, {@literal null} if none did
 * @param digest id of the digest that told it, {@literal null} if none did
 * @param errand id of the promise to send it, {@literal null} if there is none
 */
public record OutboxLetter(long id, String messageId, String person, String to, Kind kind, String language,
		String subject, String lead, String text, String html, String link, boolean urgent, Status status, int tries,
		String lastError, String task, String businessKey, Long digest, String errand, Instant createdAt,
		Instant sentAt) {

	/** The same with another link, wherever it stands. */
	OutboxLetter leadingTo(String address) {
		return new OutboxLetter(this.id, this.messageId, this.person, this.to, this.kind, this.language, this.subject,
				this.lead, this.text.replace(this.link, address), this.html.replace(this.link, address), address,
				this.urgent, this.status, this.tries, this.lastError, this.task, this.businessKey, this.digest,
				this.errand, this.createdAt, this.sentAt);
	}

}
