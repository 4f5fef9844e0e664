package almanac.registers.nonconformities;

import almanac.records.MovableClock;
import almanac.records.RecordsTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecordsTest
record NonconformityListsOnH2Tests(@Autowired Nonconformities nonconformities, @Autowired Listing listing,
		@Autowired MovableClock clock, @Autowired JdbcClient jdbc) implements NonconformityLists {
}
