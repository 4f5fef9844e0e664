package almanac.registers.documents;

import java.util.List;

import almanac.engine.Attachment;
import almanac.evidence.FilesOfEntries;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which version of a document brought which file.
 */
@Component
class DocumentFileRows {

	private final JdbcClient jdbc;

	private final FilesOfEntries files;

	DocumentFileRows(JdbcClient jdbc, FilesOfEntries files) {
		this.jdbc = jdbc;
		this.files = files;
	}

	static String businessKey(String id) {
		return "documents/" + id;
	}

	/** Newest first. */
	List<DocumentFile> of(String id) {
		var kept = this.files.of(businessKey(id));
		return this.jdbc.sql("select version, file from document_file where entry = ? order by version desc")
			.param(id)
			.query((row, index) -> new DocumentFile(row.getInt("version"), kept.get(row.getString("file"))))
			.list();
	}

	void add(String id, int version, Attachment file) {
		this.jdbc.sql("insert into document_file (entry, version, file) values (?, ?, ?)")
			.params(id, version, file.id())
			.update();
	}

}
