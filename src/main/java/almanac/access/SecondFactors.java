package almanac.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import almanac.mail.Kind;
import almanac.mail.Letter;
import almanac.mail.Letters;
import almanac.registers.people.People;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The authenticator apps of people, a second thing besides the password that only the
 * person has (A.8.5). Signing in does not ask for it, signing does.
 * <p>
 * Each code is good once, on all nodes. {@value SecondFactorTries#WRONG} wrong ones
 * within ten minutes stop all trying for ten minutes. Tries are judged by the true time,
 * because the app does so too, and in a transaction of their own: what was tried stays
 * tried, whatever becomes of the work around it.
 */
@Component
public class SecondFactors {

	private static final int SECRET = 20;

	private static final Duration SHOWN = Duration.ofHours(1);

	private static final SecureRandom RANDOM = new SecureRandom();

	private final SecondFactorRows rows;

	private final SecretKeeper keeper;

	private final SecondFactorTries tries;

	private final Credentials credentials;

	private final PasswordEncoder encoder;

	private final PasswordLinks links;

	private final People people;

	private final Letters letters;

	SecondFactors(SecondFactorRows rows, SecretKeeper keeper, SecondFactorTries tries, Credentials credentials,
			PasswordEncoder encoder, PasswordLinks links, People people, Letters letters) {
		this.rows = rows;
		this.keeper = keeper;
		this.tries = tries;
		this.credentials = credentials;
		this.encoder = encoder;
		this.links = links;
		this.people = people;
		this.letters = letters;
	}

	/** Whether the person has an app that is set up. */
	public boolean enrolled(String person) {
		return since(person).isPresent();
	}

	/** When it was set up, empty if it is not. */
	public Optional<Instant> since(String person) {
		return this.rows.find(person).map(SecondFactorRows.Row::enrolled);
	}

	/** How long no code is heard, empty if codes are heard. */
	public Optional<Duration> locked(String person) {
		var now = this.tries.now();
		return this.rows.find(person)
			.filter((it) -> it.isLocked(now))
			.map((it) -> Duration.between(now, it.lockedUntil()));
	}

	/**
	 * Whether it is the code of now, give or take 30 seconds, and was not used before.
	 * Spaces are overlooked. Counts as a try even if the transaction of the caller fails;
	 * needs a second connection inside of one.
	 * @return {@literal false} also while locked, and for who has no app
	 * @throws IllegalStateException if the key for the secret is gone
	 */
	public boolean accepts(String person, String code) {
		return this.tries.judge(person, true, (row) -> this.tries.isRight(person, row, code));
	}

	/** The secret for an app that is being set up, for an hour; empty if none is. */
	public Optional<byte[]> secretToShow(String person) {
		return this.rows.find(person)
			.filter((it) -> it.enrolled() == null && it.begun().plus(SHOWN).isAfter(this.tries.now()))
			.map((it) -> this.keeper.open(it.secret(), person));
	}

	/**
	 * Makes a new secret, which counts once a code of it was typed. Nothing for who is
	 * enrolled.
	 */
	public void begin(String person) {
		this.tries.apart().executeWithoutResult((transaction) -> {
			var row = this.rows.lock(person);
			if (row.filter((it) -> it.enrolled() != null).isPresent()) {
				return;
			}
			this.rows.remove(person);
			var secret = new byte[SECRET];
			RANDOM.nextBytes(secret);
			this.rows.begin(person, this.keeper.seal(secret, person), this.keeper.keyId(), this.tries.now());
		});
	}

	/**
	 * Enrols by the first code, which cannot be used again, and tells the person.
	 * @return whether the code was right
	 */
	public boolean enrol(String person, String code) {
		return this.tries.judge(person, false, (row) -> {
			if (!this.tries.isRight(person, row, code)) {
				return false;
			}
			this.rows.enrol(person, this.tries.now());
			this.rows.tell(person, true, person, null, this.tries.now());
			this.letters.write(Letter.to(person, Kind.REMINDER, "second-factor-set").urgentIf(true));
			return true;
		});
	}

	/**
	 * Takes the own app away, and tells the person.
	 * @param proof a code, or the password
	 * @return whether the proof was right
	 */
	public boolean remove(String person, String proof) {
		return this.tries.judge(person, true, (row) -> {
			if (!this.tries.isRight(person, row, proof) && !isPassword(person, proof)) {
				return false;
			}
			removed(person, person, null);
			return true;
		});
	}

	/** Whether the one may take away the app of the other, who lost the phone. */
	public boolean mayRemove(String remover, String person) {
		return !remover.equals(person) && this.links.mayIssue(remover, person) && enrolled(person);
	}

	/**
	 * Takes away the app of somebody who lost the phone, and tells that person.
	 * @param reason why, and how it is known that the person asked
	 * @throws AccessDeniedException if the remover may not
	 * @throws IllegalArgumentException if there is no reason
	 */
	public void removeFor(String person, String remover, String reason) {
		if (!mayRemove(remover, person)) {
			throw new AccessDeniedException("%s takes no second factor of %s away".formatted(remover, person));
		}
		if (reason.isBlank()) {
			throw new IllegalArgumentException("No reason");
		}
		this.tries.apart()
			.executeWithoutResult((transaction) -> this.rows.lock(person)
				.ifPresent((row) -> removed(person, remover, reason.strip())));
	}

	private void removed(String person, String by, String reason) {
		this.rows.remove(person);
		this.rows.tell(person, false, by, reason, this.tries.now());
		this.letters.write(Letter.to(person, Kind.REMINDER, "second-factor-removed", this.people.nameOf(by).orElse(by))
			.urgentIf(true));
	}

	private boolean isPassword(String person, String typed) {
		return this.credentials.hash(person).filter((hash) -> this.encoder.matches(typed, hash)).isPresent();
	}

}
