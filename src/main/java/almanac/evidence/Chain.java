package almanac.evidence;

import almanac.web.Sha256;
import almanac.web.Canonical;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.UUID;

import almanac.engine.Directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links every record to the one before in the same run. Runs do not wait for each other;
 * within a run the row in {@code evidence_chain} is locked until the transaction ends.
 */
@Component
class Chain {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Directory directory;

	Chain(JdbcClient jdbc, Clock clock, Directory directory) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.directory = directory;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void append(Fact fact) {
		lock(fact.instanceId());
		var last = this.jdbc
			.sql("select seq, record_hash from evidence_record where instance_id = ? order by seq desc limit 1")
			.param(fact.instanceId())
			.query((row, index) -> new Link(row.getLong(1), row.getString(2)))
			.optional()
			.orElse(new Link(0, null));
		insert(record(fact, last));
	}

	/*
	 * The transaction that creates a run writes its first record, so nobody else can be
	 * inserting the row meanwhile.
	 */
	private void lock(String instanceId) {
		var locked = this.jdbc.sql("select instance_id from evidence_chain where instance_id = ? for update")
			.param(instanceId)
			.query(String.class)
			.optional()
			.isPresent();
		if (!locked) {
			this.jdbc.sql("insert into evidence_chain (instance_id) values (?)").param(instanceId).update();
		}
	}

	private EvidenceRecord record(Fact fact, Link last) {
		var content = Canonical.json(fact.content());
		var name = (fact.person() != null) ? this.directory.nameOf(fact.person()).orElse(fact.person()) : null;
		var record = new EvidenceRecord(UUID.randomUUID().toString(), fact.instanceId(), last.seq() + 1, fact.kind(),
				fact.cycle(), fact.businessKey(), fact.step(), fact.stepName(), fact.person(), name, millis(fact.at()),
				millis(this.clock.instant()), content, Sha256.of(content), fact.procedure(), fact.formId(),
				fact.formSha256(), last.hash(), null);
		return Envelope.sealed(record);
	}

	private void insert(EvidenceRecord it) {
		var row = new LinkedHashMap<String, Object>(Envelope.columns(it));
		row.put("happened_at", it.at().atOffset(ZoneOffset.UTC));
		row.put("recorded_at", it.recordedAt().atOffset(ZoneOffset.UTC));
		row.put("content", it.content());
		row.put("record_hash", it.recordHash());
		this.jdbc
			.sql("insert into evidence_record (%s) values (:%s)".formatted(String.join(", ", row.keySet()),
					String.join(", :", row.keySet())))
			.params(row)
			.update();
	}

	private static Instant millis(Instant instant) {
		return instant.truncatedTo(ChronoUnit.MILLIS);
	}

	private record Link(long seq, String hash) {
	}

}
