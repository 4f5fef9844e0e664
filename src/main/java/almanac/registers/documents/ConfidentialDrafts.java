package almanac.registers.documents;

import java.util.stream.Stream;

import almanac.engine.Attachment;
import almanac.engine.ConfidentialFiles;
import almanac.registers.documents.Document.Classification;
import almanac.registers.kit.Register;

import org.springframework.stereotype.Component;

/**
 * The file of a document is as confidential as the document; a draft of it as its author
 * says, too.
 */
@Component
class ConfidentialDrafts implements ConfidentialFiles {

	private final EditionRows editions;

	private final DocumentRuns runs;

	private final Register<Document> documents;

	ConfidentialDrafts(EditionRows editions, DocumentRuns runs, Register<Document> documents) {
		this.editions = editions;
		this.runs = runs;
		this.documents = documents;
	}

	@Override
	public boolean isConfidential(String businessKey, Attachment file) {
		var drafted = this.editions.ofRun(businessKey)
			.stream()
			.filter((it) -> it.sha256().equals(file.sha256()))
			.map(Edition::classification);
		var now = this.runs.documentOf(businessKey)
			.flatMap(this.documents::find)
			.map((it) -> it.value().classification())
			.stream();
		return Stream.concat(drafted, now).anyMatch(Classification::isConfidential);
	}

}
