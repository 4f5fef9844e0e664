package almanac.acknowledgement;

import java.util.Optional;
import java.util.regex.Pattern;

import almanac.mail.LiveLinks;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns the address in a letter into one that is its reader's alone and needs no login:
 * bound to the person and to the file, dead once the list is closed. It is made when the
 * letter is sent, and only its hash is kept.
 */
@Component
class AcknowledgementLinks implements LiveLinks {

	private static final Pattern PATH = Pattern.compile("/acknowledgements/(.+)");

	private final CampaignRows rows;

	private final TransactionTemplate own;

	AcknowledgementLinks(CampaignRows rows, PlatformTransactionManager transactions) {
		this.rows = rows;
		this.own = new TransactionTemplate(transactions);
		this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Override
	public Optional<String> live(String person, String path, String messageId) {
		var asked = PATH.matcher(path);
		return asked.matches() ? this.own.execute((status) -> this.rows.line(asked.group(1), person)
			.map((it) -> "/acknowledge/" + this.rows.link(it.id(), messageId))) : Optional.empty();
	}

}
