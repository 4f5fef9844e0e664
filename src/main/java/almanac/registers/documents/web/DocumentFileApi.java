package almanac.registers.documents.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import almanac.engine.Upload;
import almanac.registers.documents.Document;
import almanac.registers.documents.DocumentFile;
import almanac.registers.documents.DocumentFiles;
import almanac.registers.kit.Entry;
import almanac.web.FileDownload;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files of documents: handed in by machines, downloaded by both machines and
 * browsers.
 */
@RestController
@Tag(name = "Registers")
class DocumentFileApi {

	private final DocumentFiles files;

	DocumentFileApi(DocumentFiles files) {
		this.files = files;
	}

	@PostMapping(path = "/api/registers/documents/{id}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Hand in the file of a document",
			description = "Makes a new version of the entry; the file it has already makes none. Taken: DOCX, MD, ODT,"
					+ " PDF, TXT. Refused: wrong type, empty, too large, an entry out of use, a version that is no"
					+ " longer in force.")
	ResponseEntity<Entry<Document>> handIn(@PathVariable String id,
			@RequestPart(DocumentFiles.FIELD) MultipartFile file,
			@Parameter(description = "The one that was read") @RequestParam int version, @Parameter(
					description = "Why, for whoever reads the history") @RequestParam(defaultValue = "") String reason,
			Authentication person) {
		var entry = this.files.handIn(id, version, new Upload(file.getOriginalFilename(), file), reason,
				person.getName());
		return ResponseEntity.created(URI.create("/api/registers/documents/" + entry.id() + "/file")).body(entry);
	}

	@GetMapping("/api/registers/documents/{id}/files")
	@Operation(summary = "The files of a document, newest first",
			description = "Each with the version of the entry that brought it; versions between go on with the file"
					+ " before.")
	List<DocumentFile> all(@PathVariable String id, Authentication person) {
		return this.files.of(id, person.getName());
	}

	@GetMapping({ "/api/registers/documents/{id}/file", "/registers/documents/{id}/file" })
	@Operation(summary = "Download the file of a document",
			description = "Handed out only as long as its content has the SHA-256 it was kept with.")
	ResponseEntity<Resource> download(@PathVariable String id, @Parameter(
			description = "Of the entry; without it: the newest") @RequestParam(required = false) Integer version,
			Authentication person) throws IOException {
		var file = this.files.get(id, version, person.getName()).file();
		return FileDownload.of(file.name(), file.mediaType(), file.size(), this.files.open(file));
	}

}
