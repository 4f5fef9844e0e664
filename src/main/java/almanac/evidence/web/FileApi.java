package almanac.evidence.web;

import java.io.IOException;
import java.net.URI;

import almanac.engine.Attachment;
import almanac.evidence.EvidenceFiles;
import almanac.web.FileDownload;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files of tasks: handed in and removed by machines, downloaded by both machines and
 * browsers.
 */
@RestController
@Tag(name = "Files", description = "Files handed in as evidence.")
class FileApi {

	private final EvidenceFiles files;

	FileApi(EvidenceFiles files) {
		this.files = files;
	}

	@PostMapping(path = "/api/tasks/{taskId}/files/{field}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Attach a file to an open task",
			description = "The same content in the same field is kept once. Refused: wrong type, empty, too large.")
	ResponseEntity<Attachment> attach(@PathVariable String taskId, @PathVariable String field,
			@RequestPart("file") MultipartFile file, Authentication person) throws IOException {
		try (var content = file.getInputStream()) {
			var attached = this.files.attach(taskId, field, file.getOriginalFilename(), content, person.getName());
			return ResponseEntity.created(URI.create("/api/files/" + attached.id())).body(attached);
		}
	}

	@DeleteMapping("/api/tasks/{taskId}/files/{field}/{fileId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Take a file off an open task")
	void remove(@PathVariable String taskId, @PathVariable String field, @PathVariable String fileId,
			Authentication person) {
		this.files.remove(taskId, field, fileId, person.getName());
	}

	@GetMapping({ "/files/{id}", "/api/files/{id}" })
	@Operation(summary = "Download a file")
	ResponseEntity<Resource> download(@PathVariable String id, Authentication person) throws IOException {
		var file = this.files.get(id, person.getName());
		return FileDownload.of(file.name(), file.mediaType(), file.size(), this.files.open(file));
	}

}
