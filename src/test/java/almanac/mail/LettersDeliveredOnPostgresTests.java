package almanac.mail;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

@MailTest
@ActiveProfiles({ "demo", "postgresql" })
record LettersDeliveredOnPostgresTests(@Autowired PostOffice post, @Autowired Letters letters, @Autowired Outbox outbox,
		@Autowired Delivery delivery, @Autowired TransactionTemplate transaction) implements LettersDelivered {
}
