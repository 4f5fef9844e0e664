package almanac.registers.nonconformities;

import almanac.records.MovableClock;
import almanac.records.RecordsTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@RecordsTest
@ActiveProfiles("postgresql")
record NonconformityListsOnPostgresTests(@Autowired Nonconformities nonconformities, @Autowired Listing listing,
		@Autowired MovableClock clock, @Autowired JdbcClient jdbc) implements NonconformityLists {
}
