package almanac.registers.documents.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

import almanac.registers.documents.Document;
import almanac.registers.documents.DocumentChanges;
import almanac.registers.documents.Edition;
import almanac.registers.documents.EditionFiles;
import almanac.registers.documents.Editions;
import almanac.registers.documents.Verdict;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import almanac.web.FileDownload;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is asked of documents, and their editions, for machines; files of editions for
 * browsers, too.
 */
@RestController
@Tag(name = "Registers")
class DocumentChangeApi {

	private final DocumentChanges changes;

	private final Editions editions;

	private final EditionFiles files;

	private final Register<Document> documents;

	private final RegisterRights rights;

	DocumentChangeApi(DocumentChanges changes, Editions editions, EditionFiles files, Register<Document> documents,
			RegisterRights rights) {
		this.changes = changes;
		this.editions = editions;
		this.files = files;
		this.documents = documents;
		this.rights = rights;
	}

	/** What to change, and why. */
	record Wanted(String change) {
	}

	/** An edition with what reviewers said of its run. */
	record Shown(Edition edition, List<Verdict> reviews) {
	}

	@PostMapping("/api/registers/documents/{id}/changes")
	@Operation(summary = "Ask for a change of a document",
			description = "Starts its approval, or joins the one under way. The document itself changes with the"
					+ " approval only.")
	ResponseEntity<Map<String, String>> ask(@PathVariable String id, @RequestBody Wanted wanted,
			Authentication person) {
		var run = this.changes.ask(id, wanted.change(), person.getName());
		return ResponseEntity.created(URI.create("/api/registers/documents/" + id + "/editions"))
			.body(Map.of("run", run));
	}

	@GetMapping("/api/registers/documents/{id}/editions")
	@Operation(summary = "The editions of a document, newest first",
			description = "Every draft that was frozen, with its SHA-256, what became of it, and what each reviewer"
					+ " said.")
	List<Shown> editions(@PathVariable String id, Authentication person) {
		this.rights.requireReader(this.documents.type(), person.getName());
		var verdicts = this.editions.verdicts(id);
		return this.editions.of(id)
			.stream()
			.map((it) -> new Shown(it, verdicts.stream().filter((one) -> it.sha256().equals(one.sha256())).toList()))
			.toList();
	}

	@GetMapping({ "/api/registers/documents/{id}/editions/{edition}/file",
			"/registers/documents/{id}/editions/{edition}/file" })
	@Operation(summary = "Download the file of an edition",
			description = "For readers of the register and for who has a step of its approval to do. A superseded one"
					+ " says so in its name.")
	ResponseEntity<Resource> download(@PathVariable String id, @PathVariable long edition, Authentication person)
			throws IOException {
		var file = this.files.get(id, edition, person.getName());
		return FileDownload.of(file.name(), file.mediaType(), file.size(), this.files.open(file));
	}

}
