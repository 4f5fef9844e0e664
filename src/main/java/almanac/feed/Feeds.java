package almanac.feed;

import almanac.web.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import almanac.engine.Directory;
import almanac.web.Secret;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses of the feeds: one a person at most, made and revoked by that
 * person. Only their hashes are kept.
 */
@Component
public class Feeds {

	private final JdbcClient jdbc;

	private final Directory directory;

	private final Clock clock;

	Feeds(JdbcClient jdbc, Directory directory, Clock clock) {
		this.jdbc = jdbc;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * @param lastRead by a calendar program, {@literal null} if never
	 */
	public record Feed(Instant created, Instant lastRead) {
	}

	public Optional<Feed> of(String person) {
		return this.jdbc.sql("select created_at, last_read_at from calendar_feed where person_id = ?")
			.param(person)
			.query((row, index) -> new Feed(instant(row.getObject("created_at", OffsetDateTime.class)),
					instant(row.getObject("last_read_at", OffsetDateTime.class))))
			.optional();
	}

	/**
	 * Makes a new address; the one before is dead.
	 * @return its secret, which nobody can tell again
	 */
	@Transactional
	public String renew(String person) {
		var secret = Secret.make();
		revoke(person);
		this.jdbc.sql("insert into calendar_feed (person_id, token_sha256, created_at) values (?, ?, ?)")
			.params(person, Sha256.of(secret), now())
			.update();
		return secret;
	}

	@Transactional
	public void revoke(String person) {
		this.jdbc.sql("delete from calendar_feed where person_id = ?").param(person).update();
	}

	/** Whose feed it is; empty if it is revoked, unknown or of somebody who left. */
	@Transactional
	public Optional<String> reader(String secret) {
		var person = this.jdbc.sql("select person_id from calendar_feed where token_sha256 = ?")
			.param(Sha256.of(secret))
			.query(String.class)
			.optional()
			.filter(this.directory::isActive);
		person.ifPresent((it) -> this.jdbc.sql("update calendar_feed set last_read_at = ? where person_id = ?")
			.params(now(), it)
			.update());
		return person;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Instant instant(OffsetDateTime at) {
		return (at != null) ? at.toInstant() : null;
	}

}
