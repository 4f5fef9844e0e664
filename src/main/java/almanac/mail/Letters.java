package almanac.mail;

import java.util.List;

import almanac.engine.Errands;
import almanac.mail.Words.Item;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what is to be told to people.
 */
@Component
public class Letters {

	private static final Logger log = LoggerFactory.getLogger(Letters.class);

	private final People people;

	private final Wording wording;

	private final OutboxRows rows;

	private final Envelope envelope;

	private final MailSettings settings;

	private final MailServer server;

	private final Errands errands;

	Letters(People people, Wording wording, OutboxRows rows, Envelope envelope, MailSettings settings,
			MailServer server, Errands errands) {
		this.people = people;
		this.wording = wording;
		this.rows = rows;
		this.envelope = envelope;
		this.settings = settings;
		this.server = server;
		this.errands = errands;
	}

	/**
	 * Puts the letter into the outbox, in the surrounding transaction: if that rolls
	 * back, nothing is told. Who does not work here any more, or is unknown, is not
	 * written to; neither is what was written before under the same
	 * {@link Letter#once()}.
	 */
	@Transactional
	public void write(Letter letter) {
		write(letter, List.of());
	}

	/**
	 * @param items what a digest tells
	 * @return its id, {@literal null} if it was not written
	 */
	@Transactional
	Long write(Letter letter, List<Item> items) {
		var person = this.people.find(letter.person()).filter(Person::active).orElse(null);
		if (person == null) {
			log.debug("No letter to {}, who does not work here", letter.person());
			return null;
		}
		if (letter.once() != null && this.rows.exists(letter.once())) {
			return null;
		}
		var id = this.rows.add(letter, person, this.wording.of(letter, person, items),
				this.settings.address(letter.link()), this.envelope.messageId());
		if (letter.urgent()) {
			dispatch(id);
		}
		return id;
	}

	/** Has it sent soon, or keeps it if nobody could. */
	void dispatch(long id) {
		if (this.server.isConfigured()) {
			this.rows.promised(id, this.errands.promise(Delivery.NAME, String.valueOf(id)));
		}
		else {
			this.rows.kept(id);
		}
	}

}
