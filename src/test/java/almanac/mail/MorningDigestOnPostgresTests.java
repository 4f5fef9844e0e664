package almanac.mail;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

@MailTest
@ActiveProfiles({ "demo", "postgresql" })
record MorningDigestOnPostgresTests(@Autowired PostOffice post, @Autowired Letters letters, @Autowired Outbox outbox,
		@Autowired Digest digest) implements MorningDigest {
}
