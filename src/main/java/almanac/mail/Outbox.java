package almanac.mail;

import java.util.Objects;
import java.util.Optional;

import almanac.engine.Errands;
import almanac.web.Page;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was told to whom, and whether it arrived at the mail server.
 */
@Component
public class Outbox {

	private final OutboxRows rows;

	private final Letters letters;

	private final MailServer server;

	private final Errands errands;

	Outbox(OutboxRows rows, Letters letters, MailServer server, Errands errands) {
		this.rows = rows;
		this.letters = letters;
		this.server = server;
		this.errands = errands;
	}

	/** The newest first. */
	public Page<OutboxLetter> page(OutboxFilter filter, int page, int size) {
		return new Page<>(this.rows.page(filter, page, size), page, size, this.rows.count(filter));
	}

	public Optional<OutboxLetter> find(long id) {
		return this.rows.find(id);
	}

	/** How many letters have this status. */
	public long count(Status status) {
		return this.rows.count(new OutboxFilter(null, status, null));
	}

	/** Whether letters leave the house at all. */
	public boolean hasServer() {
		return this.server.isConfigured();
	}

	/**
	 * Sends a letter once more that failed, or that was kept when there was no mail
	 * server.
	 * @throws NoSuchLetter if there is none
	 * @throws NothingToRetry if it is on its way, arrived or need not, or there is no
	 * mail server
	 */
	@Transactional
	public OutboxLetter retry(long id) {
		var letter = find(id).orElseThrow(() -> new NoSuchLetter(id));
		if (!this.server.isConfigured()) {
			throw new NothingToRetry("outbox.retry.noServer");
		}
		if (letter.status() != Status.FAILED && letter.status() != Status.KEPT) {
			throw new NothingToRetry("outbox.retry.notFailed");
		}
		this.errands.forget(letter.errand());
		this.letters.dispatch(id);
		return Objects.requireNonNull(this.rows.find(id).orElse(null));
	}

	/**
	 * Sends all letters once more that failed.
	 * @return how many
	 */
	@Transactional
	public int retryAll() {
		var failed = this.rows.page(new OutboxFilter(null, Status.FAILED, null), 0, Integer.MAX_VALUE);
		failed.forEach((it) -> retry(it.id()));
		return failed.size();
	}

}
