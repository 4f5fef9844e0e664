package almanac.mail;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MailTest
record LettersDeliveredOnH2Tests(@Autowired PostOffice post, @Autowired Letters letters, @Autowired Outbox outbox,
		@Autowired Delivery delivery, @Autowired TransactionTemplate transaction) implements LettersDelivered {
}
