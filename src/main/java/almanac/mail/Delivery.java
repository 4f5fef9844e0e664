package almanac.mail;

import almanac.engine.Errand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one letter. It is held by a transaction of its own, from before it is sent until
 * it is marked: who comes second leaves it alone, and if the first is killed, the
 * database lets go of it at once, still to be sent.
 */
@Component
class Delivery implements Errand {

	static final String NAME = "letter";

	private static final Logger log = LoggerFactory.getLogger(Delivery.class);

	private final OutboxRows rows;

	private final MailServer server;

	private final Envelope envelope;

	private final LiveLetters live;

	private final TransactionTemplate own;

	Delivery(OutboxRows rows, MailServer server, Envelope envelope, LiveLetters live,
			PlatformTransactionManager transactions) {
		this.rows = rows;
		this.server = server;
		this.envelope = envelope;
		this.live = live;
		this.own = new TransactionTemplate(transactions);
		this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** The letter waits for another try, or for somebody to retry it. */
	static final class NotSent extends RuntimeException {

		/** Its words say it all, and one mail server that is away refuses thousands. */
		NotSent(String message) {
			super(message, null, false, false);
		}

	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public void run(String item, boolean last) {
		var id = Long.parseLong(item);
		var failure = this.own.execute((status) -> deliver(id, last));
		if (failure != null) {
			throw failure;
		}
	}

	private NotSent deliver(long id, boolean last) {
		var claimed = this.rows.claim(id);
		if (claimed.isEmpty()) {
			var held = this.rows.find(id).filter((it) -> it.status() == Status.WAITING).isPresent();
			return held ? new NotSent("Letter %d is being sent by somebody else.".formatted(id)) : null;
		}
		if (!this.server.isConfigured()) {
			this.rows.kept(id);
			return null;
		}
		var letter = claimed.get();
		try {
			this.server.sender().send(this.envelope.of(this.live.of(letter)));
		}
		catch (RuntimeException ex) {
			var error = words(ex);
			if (last) {
				log.warn("Letter {} to {} was not sent ({}). Retry it on the outbox page.", id, letter.person(), error);
			}
			this.rows.refused(id, error, last);
			return new NotSent(error);
		}
		this.rows.sent(id);
		return null;
	}

	/** What the mail server said, in one line. */
	private static String words(RuntimeException failure) {
		Throwable said = failure;
		if (failure instanceof MailSendException send && send.getMessageExceptions().length > 0) {
			said = send.getMessageExceptions()[0];
		}
		said = deepest(said);
		return String.valueOf(said.getMessage()).strip().replaceAll("\\s+", " ");
	}

	private static Throwable deepest(Throwable failure) {
		var cause = (failure instanceof jakarta.mail.MessagingException mail && mail.getNextException() != null)
				? mail.getNextException() : NestedExceptionUtils.getRootCause(failure);
		return (cause == null || cause == failure) ? failure : deepest(cause);
	}

}
