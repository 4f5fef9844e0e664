package almanac.signoff;

import java.util.Optional;
import java.util.regex.Pattern;

import almanac.mail.LiveLinks;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns the address of a task in a letter to its signer into one that lets the signer in
 * without a login. It is made when the letter is sent and told nobody else; every letter
 * brings a new one, and a week more.
 */
@Component
class SigningLinks implements LiveLinks {

	private static final Pattern TASK = Pattern.compile("/tasks/([\\w-]+)");

	private static final Pattern RECEIPT = Pattern.compile("/signatures/([\\w-]+)");

	private final Requests requests;

	private final RequestRows rows;

	private final LinkRows links;

	private final TransactionTemplate own;

	SigningLinks(Requests requests, RequestRows rows, LinkRows links, PlatformTransactionManager transactions) {
		this.requests = requests;
		this.rows = rows;
		this.links = links;
		this.own = new TransactionTemplate(transactions);
		this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Its own transaction: a letter must never arrive with a link that was taken back.
	 */
	@Override
	public Optional<String> live(String person, String path, String messageId) {
		var task = TASK.matcher(path);
		var receipt = RECEIPT.matcher(path);
		if (!task.matches() && !receipt.matches()) {
			return Optional.empty();
		}
		return this.own
			.execute((status) -> (task.matches() ? this.requests.of(task.group(1)) : this.rows.find(receipt.group(1)))
				.filter((it) -> it.person().equals(person))
				.map((it) -> "/sign/" + link(it, messageId)));
	}

	private String link(Request it, String messageId) {
		var now = this.rows.now();
		var expires = now.plus(Requests.VALID);
		if (it.isOpen()) {
			this.rows.expires(it.id(), expires);
		}
		return this.links.add(it.id(), messageId, now, expires);
	}

}
