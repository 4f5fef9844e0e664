package almanac.access;

import almanac.web.Sha256;
import java.time.Clock;
import java.time.ZoneOffset;

import almanac.engine.Identities;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import almanac.web.Secret;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-time link by which the first account is made. Only its hash is kept; it is dead
 * after use, after a restart, and as soon as anybody can sign in.
 */
@Component
public class SetupLink {

	private final JdbcClient jdbc;

	private final Credentials credentials;

	private final People people;

	private final Identities identities;

	private final Clock clock;

	SetupLink(JdbcClient jdbc, Credentials credentials, People people, Identities identities, Clock clock) {
		this.jdbc = jdbc;
		this.credentials = credentials;
		this.people = people;
		this.identities = identities;
		this.clock = clock;
	}

	/** Makes a new link and kills the one before. */
	@Transactional
	String renew() {
		var token = Secret.make();
		this.jdbc.sql("delete from setup_link").update();
		this.jdbc.sql("insert into setup_link (token_sha256, created_at) values (?, ?)")
			.params(Sha256.of(token), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return token;
	}

	public boolean isAlive(String token) {
		return !this.credentials.exist() && this.jdbc.sql("select count(*) from setup_link where token_sha256 = ?")
			.param(Sha256.of(token))
			.query(Long.class)
			.single() == 1;
	}

	/**
	 * Makes the first person, who runs the program and is ISMS manager until another is
	 * appointed.
	 * @return whether the link was alive
	 * @throws IllegalArgumentException naming the field that is not acceptable
	 */
	@Transactional
	public boolean use(String token, Person first, String password) {
		var used = isAlive(token)
				&& this.jdbc.sql("delete from setup_link where token_sha256 = ?").param(Sha256.of(token)).update() == 1;
		if (used) {
			this.people.add(first, first.id(), "Set-up");
			this.people.appoint("ISM", first.id(), null, first.id(), "Set-up");
			this.credentials.set(first.id(), password, true);
			this.identities.operator(first.id());
		}
		return used;
	}

}
