package almanac.mail;

import org.springframework.beans.factory.annotation.Autowired;

@MailTest
record MorningDigestOnH2Tests(@Autowired PostOffice post, @Autowired Letters letters, @Autowired Outbox outbox,
		@Autowired Digest digest) implements MorningDigest {
}
