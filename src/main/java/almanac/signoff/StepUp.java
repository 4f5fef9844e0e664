package almanac.signoff;

import almanac.web.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes sure a second time that it is the person: by six digits mailed to the address in
 * the register. They work for ten minutes, once, and die with the fifth wrong try; five
 * letters an hour are enough for a request, and sixty for a person.
 */
@Component
class StepUp {

	static final Duration VALID = Duration.ofMinutes(10);

	static final int TRIES = 5;

	static final int MOST_SENT = 5;

	static final int MOST_SENT_TO_PERSON = 60;

	private static final Duration WINDOW = Duration.ofHours(1);

	private static final int CODES = 1_000_000;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final RequestRows rows;

	private final SignatureLetters letters;

	StepUp(JdbcClient jdbc, RequestRows rows, SignatureLetters letters) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.letters = letters;
	}

	private record Code(String sha256, Instant issued, int tries, int sent, Instant sentSince) {
	}

	/** Whether a code can reach anybody. */
	boolean canSend() {
		return this.letters.canMail();
	}

	/** What came of asking for a code. */
	enum Sent {

		MAILED, TOO_OFTEN, NOT_POSSIBLE

	}

	/**
	 * The code before is dead.
	 * @throws almanac.mail.NotMailed if the mail server does not take it
	 */
	@Transactional
	Sent send(Request it) {
		if (!canSend()) {
			return Sent.NOT_POSSIBLE;
		}
		var now = this.rows.now();
		var last = lock(it.id());
		var fresh = last.isEmpty() || last.get().sentSince().plus(WINDOW).isBefore(now);
		if ((!fresh && last.get().sent() >= MOST_SENT) || sentTo(it.person(), now) >= MOST_SENT_TO_PERSON) {
			return Sent.TOO_OFTEN;
		}
		var code = "%06d".formatted(this.random.nextInt(CODES));
		var since = fresh ? now : last.get().sentSince();
		var sent = fresh ? 1 : last.get().sent() + 1;
		if (last.isEmpty()) {
			this.jdbc
				.sql("insert into signature_code (request_id, code_sha256, issued_at, tries, sent, sent_since)"
						+ " values (?, ?, ?, 0, ?, ?)")
				.params(it.id(), hash(it.id(), code), utc(now), sent, utc(since))
				.update();
		}
		else {
			this.jdbc
				.sql("update signature_code set code_sha256 = ?, issued_at = ?, tries = 0, sent = ?, sent_since = ?"
						+ " where request_id = ?")
				.params(hash(it.id(), code), utc(now), sent, utc(since), it.id())
				.update();
		}
		this.letters.code(it, code.substring(0, 3) + " " + code.substring(3), VALID.toMinutes());
		return Sent.MAILED;
	}

	/**
	 * A right code is used up, unless the caller takes back what it does next by a new
	 * try with another; a wrong one is counted whatever the caller does.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public boolean accepts(Request it, String typed) {
		var code = lock(it.id()).filter((known) -> known.sha256() != null && known.tries() < TRIES
				&& known.issued().plus(VALID).isAfter(this.rows.now()));
		if (code.isEmpty()) {
			return false;
		}
		var right = MessageDigest.isEqual(bytes(code.get().sha256()),
				bytes(hash(it.id(), typed.replaceAll("\\s", ""))));
		this.jdbc.sql("update signature_code set tries = tries + 1 where request_id = ?").param(it.id()).update();
		return right;
	}

	/** Letters within the hour, whatever they were for. */
	private int sentTo(String person, Instant now) {
		return this.jdbc
			.sql("select coalesce(sum(sent), 0) from signature_code c join signature_request r on r.id = c.request_id"
					+ " where r.person = ? and c.sent_since > ?")
			.params(person, utc(now.minus(WINDOW)))
			.query(Integer.class)
			.single();
	}

	/** No code of the request works any more. */
	@Transactional
	void forget(Request it) {
		this.jdbc.sql("update signature_code set code_sha256 = null where request_id = ?").param(it.id()).update();
	}

	/** Whether a code is on its way that still works. */
	boolean isSent(Request it) {
		return this.jdbc
			.sql("select count(*) from signature_code where request_id = ? and code_sha256 is not null and tries < ?"
					+ " and issued_at > ?")
			.params(it.id(), TRIES, utc(this.rows.now().minus(VALID)))
			.query(Integer.class)
			.single() > 0;
	}

	private Optional<Code> lock(String request) {
		return this.jdbc.sql("select * from signature_code where request_id = ? for update")
			.param(request)
			.query((row, index) -> new Code(row.getString("code_sha256"),
					row.getObject("issued_at", OffsetDateTime.class).toInstant(), row.getInt("tries"),
					row.getInt("sent"), row.getObject("sent_since", OffsetDateTime.class).toInstant()))
			.optional();
	}

	/** With the request, so that no list of hashes of a million codes fits. */
	private static String hash(String request, String code) {
		return Sha256.of(request + " " + code);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
