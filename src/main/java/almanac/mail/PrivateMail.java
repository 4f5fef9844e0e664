package almanac.mail;

import java.time.Clock;
import java.util.List;

import almanac.registers.people.People;
import almanac.registers.people.Person;

import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Sends at once what must not lie about: such a letter is not in the outbox, nobody else
 * reads it here, and it is not tried again.
 */
@Component
public class PrivateMail {

	private final People people;

	private final Wording wording;

	private final Envelope envelope;

	private final MailSettings settings;

	private final MailServer server;

	private final LiveLetters live;

	private final Clock clock;

	PrivateMail(People people, Wording wording, Envelope envelope, MailSettings settings, MailServer server,
			LiveLetters live, Clock clock) {
		this.people = people;
		this.wording = wording;
		this.envelope = envelope;
		this.settings = settings;
		this.server = server;
		this.live = live;
		this.clock = clock;
	}

	/** Whether there is a mail server. */
	public boolean isPossible() {
		return this.server.isConfigured();
	}

	/**
	 * @throws NotMailed if there is no mail server, or it does not take the letter, or
	 * the person does not work here
	 */
	public void send(Letter letter) {
		var person = this.people.find(letter.person())
			.filter((it) -> it.active() && isPossible())
			.orElseThrow(() -> new NotMailed(letter.person(), null));
		try {
			this.server.sender().send(this.envelope.of(this.live.of(written(letter, person))));
		}
		catch (MailException ex) {
			throw new NotMailed(letter.person(), ex);
		}
	}

	private OutboxLetter written(Letter letter, Person person) {
		var words = this.wording.of(letter, person, List.of());
		return new OutboxLetter(0, this.envelope.messageId(), person.id(), person.mail(), letter.kind(),
				words.language().getLanguage(), words.subject(), words.lead(), words.plain(), words.html(),
				this.settings.address(letter.link()), true, Status.WAITING, 0, null, null, null, null, null,
				this.clock.instant(), null);
	}

}
