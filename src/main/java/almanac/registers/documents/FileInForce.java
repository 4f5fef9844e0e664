package almanac.registers.documents;

import java.util.List;

import almanac.engine.Attachment;
import almanac.engine.SubjectFiles;

import org.springframework.stereotype.Component;

/**
 * An approval that changes nothing, or withdraws a document, is about the file in force.
 */
@Component
class FileInForce implements SubjectFiles {

	private final DocumentRuns runs;

	private final Editions editions;

	FileInForce(DocumentRuns runs, Editions editions) {
		this.runs = runs;
		this.editions = editions;
	}

	@Override
	public List<Attachment> of(String businessKey) {
		return this.runs.documentOf(businessKey).flatMap(this.editions::current).stream().toList();
	}

}
