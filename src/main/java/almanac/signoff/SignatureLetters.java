package almanac.signoff;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import almanac.engine.UserTask;
import almanac.mail.Kind;
import almanac.mail.Letter;
import almanac.mail.Letter.Phrase;
import almanac.mail.Letters;
import almanac.mail.NotMailed;
import almanac.mail.PrivateMail;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * What signers are written.
 */
@Component
class SignatureLetters {

	private final Letters letters;

	private final PrivateMail mail;

	private final boolean demo;

	SignatureLetters(Letters letters, PrivateMail mail, Environment environment) {
		this.letters = letters;
		this.mail = mail;
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	/** Once for each request. */
	void ask(Request it, UserTask task) {
		this.letters.write(asking(it, task).onceAs("signature:" + it.id()));
	}

	/**
	 * Again, as the signer asked for another link; once an hour, whoever keeps asking.
	 */
	void askAgain(Request it, UserTask task, Instant now) {
		this.letters.write(asking(it, task)
			.onceAs("signature:%s:%s".formatted(it.id(), now.truncatedTo(ChronoUnit.HOURS).getEpochSecond())));
	}

	private static Letter asking(Request it, UserTask task) {
		return Letter
			.to(it.person(), Kind.SIGNATURE, "signature", task.name(), Phrase.entry(task),
					(task.due() != null) ? Phrase.of("letter.until", task.due()) : Phrase.NONE, it.fingerprint())
			.about(task)
			.noting(it.meaning())
			.urgentIf(true);
	}

	/** Whether a code can reach anybody. */
	boolean canMail() {
		return this.mail.isPossible() || this.demo;
	}

	/**
	 * Not by way of the outbox, where others could read it; in the demo without a mail
	 * server there is nowhere else.
	 * @throws NotMailed if there is no mail server or it does not take the letter
	 */
	void code(Request it, String code, long minutes) {
		var letter = Letter.to(it.person(), Kind.SIGNATURE, "signature-code", code, minutes)
			.linking("/signatures/" + it.id())
			.urgentIf(true);
		if (!this.mail.isPossible() && this.demo) {
			this.letters.write(letter);
		}
		else {
			this.mail.send(letter);
		}
	}

	void receipt(Request it) {
		this.letters.write(Letter
			.to(it.person(), Kind.SIGNATURE, (it.state() == State.SIGNED) ? "signed" : "signed-against", it.stepName(),
					Phrase.entry(it.businessKey(), it.entry()), it.fingerprint(), it.id())
			.noting(it.meaning())
			.linking("/signatures/" + it.id())
			.urgentIf(true)
			.onceAs("signed:" + it.id()));
	}

}
