package almanac.evidence;

import almanac.engine.RunFiles;
import almanac.records.RecordsTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;

@RecordsTest
@ActiveProfiles("postgresql")
record EvidenceKeptOnPostgresTests(@Autowired EvidenceRecords records, @Autowired RunFiles files,
		@Autowired ApplicationEventPublisher events, @Autowired PlatformTransactionManager transactions,
		@Autowired JdbcClient jdbc) implements EvidenceKept {
}
