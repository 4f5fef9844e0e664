package almanac.registers.people;

import almanac.records.MovableClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PeopleTest
record PeopleKeptOnH2Tests(@Autowired People people, @Autowired MovableClock clock, @Autowired KnownToTheEngine engine,
		@Autowired JdbcClient jdbc) implements PeopleKept {
}
