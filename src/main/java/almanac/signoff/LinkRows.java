package almanac.signoff;

import almanac.web.Sha256;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import almanac.web.Secret;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secret addresses of requests, by their hashes.
 */
@Component
class LinkRows {

	private final JdbcClient jdbc;

	LinkRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param messageId of the letter that carried it, {@literal null} if none did
	 */
	record Link(String tokenSha256, String request, String messageId, Instant expires) {
	}

	/**
	 * @return the secret, which nobody can tell again
	 */
	String add(String request, String messageId, Instant issued, Instant expires) {
		var token = Secret.make();
		this.jdbc
			.sql("insert into signature_link (token_sha256, request_id, message_id, issued_at, expires_at)"
					+ " values (?, ?, ?, ?, ?)")
			.params(Sha256.of(token), request, messageId, issued.atOffset(ZoneOffset.UTC),
					expires.atOffset(ZoneOffset.UTC))
			.update();
		return token;
	}

	Optional<Link> find(String token) {
		return this.jdbc.sql("select * from signature_link where token_sha256 = ?")
			.param(Sha256.of(token))
			.query((row, index) -> new Link(row.getString("token_sha256"), row.getString("request_id"),
					row.getString("message_id"), row.getObject("expires_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

}
