package almanac.signoff;

import almanac.engine.Signing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks again whoever has an old link, or one to what has changed.
 */
@Component
public class NewLinks {

	private final Requests requests;

	private final RequestRows rows;

	private final Signing signing;

	private final SignatureLetters letters;

	NewLinks(Requests requests, RequestRows rows, Signing signing, SignatureLetters letters) {
		this.requests = requests;
		this.rows = rows;
		this.signing = signing;
		this.letters = letters;
	}

	/**
	 * Mails the signer another link, if the task is still the signer's.
	 * @return whether it is
	 */
	@Transactional
	public boolean send(Request old) {
		var now = this.requests.of(old.taskId()).filter((it) -> it.person().equals(old.person()));
		now.ifPresent((it) -> this.signing.find(it.taskId())
			.ifPresent((toSign) -> this.letters.askAgain(it, toSign.task(), this.rows.now())));
		return now.isPresent();
	}

	/** Ends a request whose content changed, so that it is asked anew at once. */
	@Transactional
	public void renew(Request old) {
		this.requests.run(old.taskId(), false);
	}

}
