package almanac.registers.nonconformities;

import almanac.records.FakeCycles;
import almanac.records.MovableClock;
import almanac.records.RecordsTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecordsTest
record NonconformityHistoryOnH2Tests(@Autowired Nonconformities nonconformities, @Autowired MovableClock clock,
		@Autowired FakeCycles cycles, @Autowired JdbcClient jdbc) implements NonconformityHistory {
}
