package almanac.registers.documents;

import java.util.stream.Stream;

import almanac.engine.Attachment;
import almanac.engine.ConfidentialFiles;
import almanac.registers.documents.Document.Classification;
import almanac.registers.kit.Register;

import org.springframework.stereotype.Component;

/**
 * A draft is as confidential as its author says, and until it is in force as the edition
 * before it, too.
 */
@Component
class ConfidentialDrafts implements ConfidentialFiles {

	private final EditionRows editions;

	private final Register<Document> documents;

	ConfidentialDrafts(EditionRows editions, Register<Document> documents) {
		this.editions = editions;
		this.documents = documents;
	}

	@Override
	public boolean isConfidential(String businessKey, Attachment file) {
		return this.editions.ofRun(businessKey)
			.stream()
			.filter((it) -> it.sha256().equals(file.sha256()))
			.flatMap((it) -> Stream.concat(Stream.of(it.classification()), now(it.document())))
			.anyMatch(Classification::isConfidential);
	}

	private Stream<Classification> now(String document) {
		return this.documents.find(document).stream().map((it) -> it.value().classification());
	}

}
