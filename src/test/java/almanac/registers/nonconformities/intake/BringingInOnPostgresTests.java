package almanac.registers.nonconformities.intake;

import almanac.records.FakeCycles;
import almanac.records.MovableClock;
import almanac.records.RecordsTest;
import almanac.registers.nonconformities.Nonconformities;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

@RecordsTest
@ActiveProfiles("postgresql")
record BringingInOnPostgresTests(@Autowired Intakes intakes, @Autowired Nonconformities register,
		@Autowired FakeCycles cycles, @Autowired MovableClock clock) implements BringingIn {
}
