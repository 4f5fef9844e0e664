package almanac.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import almanac.engine.Attachment;
import almanac.engine.CompletionBlocked;
import almanac.engine.CycleEnded;
import almanac.engine.CycleStarted;
import almanac.engine.DecisionMade;
import almanac.engine.Procedure;
import almanac.engine.RunFiles;
import almanac.engine.TaskCompleted;
import almanac.engine.Upload;
import almanac.engine.Violation;
import almanac.records.FakeTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What holds for evidence on every database.
 */
interface EvidenceKept {

	Instant AT = Instant.parse("2026-03-03T10:15:30.123456Z");

	Procedure MODEL = new Procedure("corrective-action", 3, "deployment", "a".repeat(64));

	EvidenceRecords records();

	RunFiles files();

	ApplicationEventPublisher events();

	PlatformTransactionManager transactions();

	JdbcClient jdbc();

	@Test
	default void aRunLeavesAChainOfWhatWasDone() {
		var key = key();
		started(key);
		completed(key, Map.of("correction", "Zugänge gesperrt – 承認", "count", 3L, "agreed", true));
		inTransaction(() -> events().publishEvent(new DecisionMade("corrective-action", key, key, "grade-terms",
				"Determine terms", AT, Map.of("grade", "major"), Map.of("correctionDue", "B2"),
				new Procedure("terms", 1, "deployment", "b".repeat(64)), MODEL)));
		inTransaction(() -> events()
			.publishEvent(new CycleEnded("corrective-action", key, key, "nonconformity-closed", AT, MODEL)));

		var kept = records().of(key, 0, 50);
		assertThat(kept.total()).isEqualTo(4);
		assertThat(kept.items()).extracting(EvidenceRecord::kind)
			.containsExactly(Kind.CYCLE_STARTED, Kind.TASK_COMPLETED, Kind.DECISION, Kind.CYCLE_ENDED);
		assertThat(kept.items()).extracting(EvidenceRecord::seq).containsExactly(1L, 2L, 3L, 4L);
		assertThat(kept.items().get(0).previousHash()).isNull();
		assertThat(kept.items().get(1).previousHash()).isEqualTo(kept.items().get(0).recordHash());
		var task = kept.items().get(1);
		assertThat(task.personName()).isEqualTo("Carl Otte");
		assertThat(task.model()).isEqualTo(MODEL);
		assertThat(task.formSha256()).isEqualTo("f".repeat(64));
		assertThat(task.content())
			.contains("\"answers\":{\"agreed\":true,\"correction\":\"Zugänge gesperrt – 承認\",\"count\":3}")
			.contains("\"sha256\":\"" + "c".repeat(64) + "\"")
			.contains("\"onTime\":true");
		assertThat(records().verify(key)).isEqualTo(new Verification(4, null, null));
	}

	@Test
	default void filesOfARunAreOnRecordWithItsBeginningOrWhenTheyCame() {
		var key = key();
		handIn(key, "emp", "first.txt");
		started(key);
		handIn(key, "ism", "second.txt", "first.txt");

		var kept = records().of(key, 0, 50).items();
		assertThat(kept).extracting(EvidenceRecord::kind).containsExactly(Kind.CYCLE_STARTED, Kind.FILES_ADDED);
		assertThat(kept.get(0).content()).contains("\"name\":\"first.txt\"");
		assertThat(kept.get(1).content()).contains("\"name\":\"second.txt\"").doesNotContain("first.txt");
		assertThat(kept.get(1).personName()).isEqualTo("Ines Maurer");
		assertThat(kept.get(1).model()).isEqualTo(MODEL);
		assertThat(records().verify(key).isSound()).isTrue();
		assertThat(files().of(key)).extracting((it) -> it.file().name()).containsExactly("first.txt", "second.txt");
	}

	private void handIn(String key, String person, String... names) {
		var uploads = Stream.of(names)
			.map((name) -> new Upload(name, new ByteArrayResource(("content of " + name).getBytes())))
			.toList();
		try (var received = files().receive(uploads)) {
			inTransaction(() -> received.keep(key, person));
		}
	}

	@Test
	default void evidenceVanishesWithTheDeedThatFailed() {
		var key = key();
		new TransactionTemplate(transactions()).executeWithoutResult((transaction) -> {
			events().publishEvent(new CycleStarted("corrective-action", key, key, "emp", AT, MODEL));
			transaction.setRollbackOnly();
		});

		assertThat(records().of(key)).isZero();
	}

	@Test
	default void aDeedOutsideATransactionIsRefused() {
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> events()
			.publishEvent(new CycleStarted("corrective-action", key(), "instance", "emp", AT, MODEL)));
	}

	@Test
	default void aRefusalIsKeptByItselfWithNamesAndRulesButNoValues() {
		var key = key();
		started(key);
		new TransactionTemplate(transactions()).executeWithoutResult((transaction) -> {
			events().publishEvent(new CompletionBlocked(FakeTasks.task("t-" + key, key, "cao"), key, "cao", AT,
					List.of("verified"),
					List.of(new Violation("verified", "notSameAs", "Carl Otte implemented it: secret 4711")), MODEL));
			transaction.setRollbackOnly();
		});

		var refusal = records().of(key, 0, 50).items().get(1);
		assertThat(refusal.kind()).isEqualTo(Kind.REFUSAL);
		assertThat(refusal.content()).isEqualTo("{\"fields\":[\"verified\"],\"task\":\"t-" + key
				+ "\",\"violations\":[{\"field\":\"verified\",\"rule\":\"notSameAs\"}]}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update evidence_record set person = 'eve'", "delete from evidence_record",
			"truncate table evidence_record", "update evidence_file set name = 'other.txt'",
			"delete from evidence_file" })
	default void theDatabaseRefusesToChangeEvidence(String attack) {
		started(key());
		jdbc()
			.sql("insert into evidence_file (id, task_id, field, name, media_type, bytes, sha256, person, attached_at)"
					+ " values (?, 'task', 'evidence', 'a.txt', 'text/plain', 1, ?, 'cao', current_timestamp)")
			.params(UUID.randomUUID().toString(), "d".repeat(64))
			.update();
		var before = jdbc().sql("select count(*) from evidence_record").query(Long.class).single();

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc().sql(attack).update());
		assertThat(jdbc().sql("select count(*) from evidence_record").query(Long.class).single()).isEqualTo(before);
	}

	@Test
	default void tasksCompletedAtTheSameTimeFormOneChain() throws Exception {
		var key = key();
		started(key);
		var threads = 2;
		var rounds = 10;
		var together = new CyclicBarrier(threads);
		var pool = Executors.newFixedThreadPool(threads);
		try {
			var results = new ArrayList<Future<?>>();
			for (var thread = 0; thread < threads; thread++) {
				results.add(pool.submit(() -> {
					for (var round = 0; round < rounds; round++) {
						together.await();
						completed(key, Map.of("round", round));
					}
					return null;
				}));
			}
			for (var result : results) {
				result.get();
			}
		}
		finally {
			pool.shutdownNow();
		}

		assertThat(records().verify(key)).isEqualTo(new Verification(threads * rounds + 1, null, null));
	}

	@Test
	default void aForgedRecordIsFound() {
		var key = key();
		started(key);
		completed(key, Map.of("correction", "As it was"));
		var last = records().of(key, 0, 50).items().get(1);
		jdbc().sql("""
				insert into evidence_record (id, instance_id, seq, kind, cycle, business_key, happened_at, recorded_at,
					content, content_sha256, model_key, model_version, model_deployment, model_sha256, previous_hash,
					record_hash)
				select ?, instance_id, 3, kind, cycle, business_key, happened_at, recorded_at, '{}', content_sha256,
					model_key, model_version, model_deployment, model_sha256, record_hash, ?
				from evidence_record where id = ?""")
			.params("forged-" + key.substring(0, 8), UUID.randomUUID().toString(), last.id())
			.update();

		assertThat(records().verify(key)).isEqualTo(
				new Verification(2, "forged-" + key.substring(0, 8), "Its content was changed after it was recorded."));
	}

	@Test
	default void whoStartedARunReadsItsEvidenceOtherEmployeesDoNot() {
		var key = key();
		started(key);

		assertThat(records().of(key, "emp", 0, 50).total()).isEqualTo(1);
		assertThat(records().of(key, "ism", 0, 50).total()).isEqualTo(1);
		assertThat(records().of(key, "eve", 0, 50).total()).isZero();
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

	private void started(String key) {
		inTransaction(() -> events().publishEvent(new CycleStarted("corrective-action", key, key, "emp", AT, MODEL)));
	}

	private void completed(String key, Map<String, Object> answers) {
		var file = new Attachment("file", "evidence", "proof.pdf", "application/pdf", 12, "c".repeat(64), "cao", AT);
		inTransaction(() -> events().publishEvent(new TaskCompleted(FakeTasks.task("t", key, "cao"), key, "cao", AT,
				answers, List.of(file), MODEL, "form", "f".repeat(64))));
	}

	private void inTransaction(Runnable deed) {
		new TransactionTemplate(transactions()).executeWithoutResult((transaction) -> deed.run());
	}

}
