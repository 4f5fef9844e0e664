package almanac.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Letters with the addresses they are sent with.
 */
@Component
public class LiveLetters {

	private final ObjectProvider<LiveLinks> links;

	private final MailSettings settings;

	LiveLetters(ObjectProvider<LiveLinks> links, MailSettings settings) {
		this.links = links;
		this.settings = settings;
	}

	/** As it is to be sent now; made anew at every call. */
	public OutboxLetter of(OutboxLetter it) {
		var base = this.settings.address("");
		if (!it.link().startsWith(base)) {
			return it;
		}
		var path = it.link().substring(base.length());
		return this.links.orderedStream()
			.flatMap((links) -> links.live(it.person(), path, it.messageId()).stream())
			.findFirst()
			.map((live) -> it.leadingTo(this.settings.address(live)))
			.orElse(it);
	}

}
