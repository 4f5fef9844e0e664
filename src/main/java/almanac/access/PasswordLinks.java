package almanac.access;

import almanac.web.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import almanac.mail.Kind;
import almanac.mail.Letter;
import almanac.mail.Letters;
import almanac.mail.PrivateMail;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import almanac.web.Secret;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links by which people choose a password: who is new, and who forgot the old
 * one. Only the hash of a link is kept. It is dead after use, once it is too old, once
 * another one was made for the same person, and for good once the person has left.
 */
@Component
public class PasswordLinks {

	private final JdbcClient jdbc;

	private final People people;

	private final Credentials credentials;

	private final Letters letters;

	private final PrivateMail mail;

	private final PasswordLinkSettings settings;

	private final Clock clock;

	PasswordLinks(JdbcClient jdbc, People people, Credentials credentials, Letters letters, PrivateMail mail,
			PasswordLinkSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.people = people;
		this.credentials = credentials;
		this.letters = letters;
		this.mail = mail;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * A link that was just made.
	 *
	 * @param path of the page it leads to; {@literal null} if it went out by mail
	 */
	public record Issued(String path, Instant expires) {
	}

	/**
	 * The newest link of a person, as far as it may be known.
	 *
	 * @param ended {@literal null} if nobody used or replaced it
	 */
	public record Known(String issuedBy, Instant issued, boolean mailed, Instant expires, Instant ended, boolean used) {
	}

	/**
	 * Whether the person may make links for the other one: operators for everybody, the
	 * ISMS manager for everybody who is no operator, so that nobody becomes more than he
	 * is.
	 */
	public boolean mayIssue(String issuer, String person) {
		return this.people.isActive(person) && (this.credentials.isOperator(issuer)
				|| this.people.rolesOf(issuer).contains("ISM") && !this.credentials.isOperator(person));
	}

	/** Whether the person has a password. */
	public boolean hasPassword(String person) {
		return this.credentials.hash(person).isPresent();
	}

	public boolean canMail() {
		return this.mail.isPossible();
	}

	/**
	 * Makes a link and kills the one before.
	 * @param mailed whether it goes to the mail address of the person and is shown to
	 * nobody
	 * @throws AccessDeniedException if the issuer may not, or the person does not work
	 * here
	 * @throws almanac.mail.NotMailed if the mail server does not take it; the one before
	 * lives on
	 */
	@Transactional
	public Issued issue(String person, boolean mailed, String issuer) {
		if (!mayIssue(issuer, person)) {
			throw new AccessDeniedException("%s makes no link for %s".formatted(issuer, person));
		}
		var now = now();
		var expires = now.plus(this.settings.valid());
		var token = Secret.make();
		this.jdbc.sql("update password_link set ended_at = ? where person_id = ? and ended_at is null")
			.params(at(now), person)
			.update();
		this.jdbc
			.sql("insert into password_link (token_sha256, person_id, issued_by, mailed, issued_at, expires_at, used)"
					+ " values (?, ?, ?, ?, ?, ?, false)")
			.params(Sha256.of(token), person, issuer, mailed, at(now), at(expires))
			.update();
		var path = "/password/" + token;
		if (mailed) {
			this.mail
				.send(Letter.to(person, Kind.SIGNATURE, "password-link", name(issuer), person, expires).linking(path));
		}
		return new Issued(mailed ? null : path, expires);
	}

	/** The newest, empty if none was ever made. */
	public Optional<Known> newest(String person) {
		return this.jdbc
			.sql("select * from password_link where person_id = ? order by issued_at desc, token_sha256 limit 1")
			.param(person)
			.query((row, index) -> new Known(row.getString("issued_by"),
					instant(row.getObject("issued_at", OffsetDateTime.class)), row.getBoolean("mailed"),
					instant(row.getObject("expires_at", OffsetDateTime.class)),
					instant(row.getObject("ended_at", OffsetDateTime.class)), row.getBoolean("used")))
			.optional();
	}

	/** Whose link it is, empty if it is dead or never was. */
	public Optional<Person> whose(String token) {
		return this.jdbc
			.sql("select person_id from password_link l where token_sha256 = ? and ended_at is null and expires_at > ?"
					+ " and not exists (select 1 from person_version v where v.person_id = l.person_id"
					+ " and v.active = false and (v.valid_to is null or v.valid_to > l.issued_at))")
			.params(Sha256.of(token), at(now()))
			.query(String.class)
			.optional()
			.flatMap(this.people::find);
	}

	/**
	 * Sets the password of the person whose link it is, and tells the person.
	 * @param password checked by the caller
	 * @return whether the link was alive
	 */
	@Transactional
	public boolean use(String token, String password) {
		var person = whose(token);
		if (person.isEmpty() || this.jdbc
			.sql("update password_link set ended_at = ?, used = true where token_sha256 = ? and ended_at is null")
			.params(at(now()), Sha256.of(token))
			.update() == 0) {
			return false;
		}
		var id = person.get().id();
		this.credentials.set(id, password, this.credentials.isOperator(id));
		var issuer = newest(id).map(Known::issuedBy).orElse(id);
		this.letters.write(Letter.to(id, Kind.REMINDER, "password-set", name(issuer)).urgentIf(true));
		return true;
	}

	private String name(String person) {
		return this.people.nameOf(person).orElse(person);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static Instant instant(OffsetDateTime at) {
		return (at != null) ? at.toInstant() : null;
	}

}
