package almanac.evidence;

import almanac.web.Sha256;
import almanac.web.Canonical;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import almanac.engine.Deeds;
import almanac.engine.Directory;
import almanac.engine.EvidenceCount;
import almanac.engine.Procedure;
import almanac.engine.Readership;
import almanac.engine.RunOwners;
import almanac.web.Code;
import almanac.web.Page;
import almanac.web.Texts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was recorded, and whether it is still what was recorded.
 */
@Component
public class EvidenceRecords implements EvidenceCount, Readership, Deeds {

	private static final String ORDER = " order by recorded_at, instance_id, seq";

	private final JdbcClient jdbc;

	private final Directory directory;

	private final ObjectProvider<RunOwners> owners;

	private final Texts texts;

	EvidenceRecords(JdbcClient jdbc, Directory directory, ObjectProvider<RunOwners> owners, Texts texts) {
		this.jdbc = jdbc;
		this.directory = directory;
		this.owners = owners;
		this.texts = texts;
	}

	/** Records of one run, oldest first. */
	public Page<EvidenceRecord> of(String businessKey, int page, int size) {
		var items = this.jdbc.sql("select * from evidence_record where business_key = ?" + ORDER + " limit ? offset ?")
			.params(businessKey, size, (long) page * size)
			.query(EvidenceRecords::row)
			.list();
		return new Page<>(items, page, size, of(businessKey));
	}

	/** Those the person may read; an empty page if that is none. */
	public Page<EvidenceRecord> of(String businessKey, String person, int page, int size) {
		return mayRead(person, businessKey) ? of(businessKey, page, size) : new Page<>(List.of(), page, size, 0);
	}

	List<EvidenceRecord> newest(String businessKey, Collection<Kind> kinds, int most) {
		return this.jdbc
			.sql("select * from evidence_record where business_key = :key and kind in (:kinds)"
					+ " order by recorded_at desc, instance_id, seq desc limit :most")
			.param("key", businessKey)
			.param("kinds", kinds.stream().map(Code::code).toList())
			.param("most", most)
			.query(EvidenceRecords::row)
			.list();
	}

	@Override
	public long of(String businessKey) {
		return this.jdbc.sql("select count(*) from evidence_record where business_key = ?")
			.param(businessKey)
			.query(Long.class)
			.single();
	}

	/**
	 * Computes every hash of a run again. Records cut off at the end of a chain are not
	 * noticed here.
	 */
	public Verification verify(String businessKey) {
		var ends = new HashMap<String, EvidenceRecord>();
		var checked = 0L;
		try (var records = this.jdbc
			.sql("select * from evidence_record where business_key = ? order by instance_id, seq")
			.param(businessKey)
			.query(EvidenceRecords::row)
			.stream()) {
			for (var all = records.iterator(); all.hasNext();) {
				var record = all.next();
				var fault = fault(record, ends.put(record.instanceId(), record));
				if (fault != null) {
					return new Verification(checked, record.id(), fault);
				}
				checked++;
			}
		}
		return new Verification(checked, null, null);
	}

	/** As {@link #verify(String)}, of what the person may read. */
	public Verification verify(String businessKey, String person) {
		return mayRead(person, businessKey) ? verify(businessKey) : new Verification(0, null, null);
	}

	/**
	 * Whether the person may read what the run left: everybody with a role in the ISMS
	 * beyond that of an employee, who started it and who answers for what it is about.
	 */
	@Override
	public boolean mayRead(String person, String businessKey) {
		return this.directory.hasPart(person)
				|| beginning(businessKey).filter((it) -> person.equals(it.person())).isPresent()
				|| this.owners.stream().anyMatch((it) -> it.owns(person, businessKey));
	}

	private String fault(EvidenceRecord record, EvidenceRecord previous) {
		if (record.seq() != ((previous != null) ? previous.seq() + 1 : 1)) {
			return this.texts.of("evidence.fault.missing", (previous != null) ? previous.seq() + 1 : 1);
		}
		if (previous != null && !previous.recordHash().equals(record.previousHash())) {
			return this.texts.of("evidence.fault.link");
		}
		if (!Sha256.of(record.content()).equals(record.contentSha256())) {
			return this.texts.of("evidence.fault.content");
		}
		return Envelope.hash(record).equals(record.recordHash()) ? null : this.texts.of("evidence.fault.particulars");
	}

	@Override
	public List<Deed> deeds(String businessKey) {
		return this.jdbc
			.sql("select * from evidence_record where business_key = ? and kind in ('due-date-moved', 'files-added',"
					+ " 'request', 'reminded', 'escalated', 'delegated')" + ORDER)
			.param(businessKey)
			.query(EvidenceRecords::row)
			.list()
			.stream()
			.map((it) -> new Deed(it.kind().code(), it.stepName(), it.person(), it.at(), Canonical.read(it.content())))
			.toList();
	}

	/** The record of its start, empty if it has none yet. */
	Optional<EvidenceRecord> beginning(String businessKey) {
		return this.jdbc
			.sql("select * from evidence_record where business_key = ? and kind = 'cycle-started'" + ORDER + " limit 1")
			.param(businessKey)
			.query(EvidenceRecords::row)
			.optional();
	}

	private static EvidenceRecord row(ResultSet row, int index) throws SQLException {
		return new EvidenceRecord(row.getString("id"), row.getString("instance_id"), row.getLong("seq"),
				Code.of(Kind.class, row.getString("kind")), row.getString("cycle"), row.getString("business_key"),
				row.getString("step"), row.getString("step_name"), row.getString("person"),
				row.getString("person_name"), instant(row, "happened_at"), instant(row, "recorded_at"),
				row.getString("content"), row.getString("content_sha256"),
				new Procedure(row.getString("model_key"), row.getInt("model_version"),
						row.getString("model_deployment"), row.getString("model_sha256")),
				row.getString("form_id"), row.getString("form_sha256"), row.getString("previous_hash"),
				row.getString("record_hash"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
