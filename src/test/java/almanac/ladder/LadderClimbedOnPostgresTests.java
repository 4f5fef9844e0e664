package almanac.ladder;

import almanac.DemoCase;
import almanac.engine.DueDates;
import almanac.engine.Reminders;
import almanac.engine.Tasks;
import almanac.mail.MailTest;
import almanac.mail.PostOffice;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

@MailTest
@ActiveProfiles({ "demo", "postgresql" })
record LadderClimbedOnPostgresTests(@Autowired PostOffice post, @Autowired DemoCase cases, @Autowired LadderTick tick,
		@Autowired Climb climb, @Autowired Tasks tasks, @Autowired DueDates dates, @Autowired Reminders reminders,
		@Autowired JdbcClient jdbc, @Autowired TransactionTemplate transaction) implements LadderClimbed {
}
