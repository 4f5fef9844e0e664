package almanac.engine;

import almanac.DemoCase;
import almanac.mail.MailTest;
import almanac.mail.PostOffice;
import almanac.registers.kit.Register;
import almanac.registers.organisation.Absence;
import almanac.registers.people.People;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@MailTest
@ActiveProfiles({ "demo", "postgresql" })
record AbsencesFollowedOnPostgresTests(@Autowired PostOffice post, @Autowired DemoCase cases,
		@Autowired HandoverTick tick, @Autowired Register<Absence> absences, @Autowired People people,
		@Autowired Delegations delegations, @Autowired JdbcClient jdbc) implements AbsencesFollowed {
}
