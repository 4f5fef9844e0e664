package almanac.cycles.correctiveaction;

import almanac.engine.ProcessTest;
import almanac.engine.Staff;
import almanac.engine.Tasks;
import almanac.engine.TestCycle;
import almanac.evidence.EvidenceRecords;
import almanac.registers.nonconformities.Nonconformities;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
record TasksHandedOverOnH2Tests(@Autowired TestCycle cycle, @Autowired Nonconformities register, @Autowired Staff staff,
		@Autowired Tasks tasks, @Autowired EvidenceRecords evidence,
		@Autowired JdbcClient jdbc) implements TasksHandedOver {
}
