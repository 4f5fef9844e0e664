package almanac.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import almanac.engine.Attachment;
import almanac.engine.Attachments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is known about the files, apart from their content.
 */
@Component
class FileRows implements Attachments {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final FileSettings settings;

	FileRows(JdbcClient jdbc, Clock clock, FileSettings settings) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.settings = settings;
	}

	/**
	 * A file and where it belongs.
	 *
	 * @param taskId {@literal null} if it belongs to the run as a whole
	 */
	record Filed(Attachment file, String taskId, String businessKey) {
	}

	@Override
	public List<Attachment> of(String taskId) {
		return this.jdbc
			.sql("select * from evidence_file where task_id = ? and removed_at is null order by attached_at, id")
			.param(taskId)
			.query((row, index) -> filed(row).file())
			.list();
	}

	/** Oldest first, those of its tasks included. */
	List<Filed> ofRun(String businessKey) {
		return this.jdbc.sql(
				"select * from evidence_file where business_key = ? and removed_at is null order by attached_at, name, id")
			.param(businessKey)
			.query((row, index) -> filed(row))
			.list();
	}

	/** Without those of its tasks. */
	List<Attachment> ofRunAsWhole(String businessKey) {
		return ofRun(businessKey).stream().filter((it) -> it.taskId() == null).map(Filed::file).toList();
	}

	@Override
	public Accepted accepted() {
		return new Accepted(List.copyOf(FileTypes.endings()), this.settings.maxSize().toBytes());
	}

	Optional<Filed> find(String id) {
		return this.jdbc.sql("select * from evidence_file where id = ? and removed_at is null")
			.param(id)
			.query((row, index) -> filed(row))
			.optional();
	}

	OffsetDateTime now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
	}

	void add(Filed it) {
		var file = it.file();
		this.jdbc
			.sql("insert into evidence_file (id, task_id, business_key, field, name, media_type, bytes, sha256, person,"
					+ " attached_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(file.id(), it.taskId(), it.businessKey(), file.field(), file.name(), file.mediaType(), file.size(),
					file.sha256(), file.person(), file.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	void markRemoved(String id, String person) {
		this.jdbc.sql("update evidence_file set removed_by = ?, removed_at = ? where id = ? and removed_at is null")
			.params(person, now(), id)
			.update();
	}

	private static Filed filed(ResultSet row) throws SQLException {
		var file = new Attachment(row.getString("id"), row.getString("field"), row.getString("name"),
				row.getString("media_type"), row.getLong("bytes"), row.getString("sha256"), row.getString("person"),
				row.getObject("attached_at", OffsetDateTime.class).toInstant());
		return new Filed(file, row.getString("task_id"), row.getString("business_key"));
	}

}
