package almanac.evidence;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import almanac.engine.Attachment;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file as an answer that browsers save and never show as a page of ours.
 */
public final class FileDownload {

	private FileDownload() {
	}

	/**
	 * @param content closed once it is sent
	 */
	public static ResponseEntity<Resource> of(Attachment file, InputStream content) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.contentLength(file.size())
			.header(HttpHeaders.CONTENT_DISPOSITION, asDownload(file.name()).toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "sandbox")
			.body(new InputStreamResource(content));
	}

	/* The encoded form of a plain name would be taken literally by simple clients. */
	private static ContentDisposition asDownload(String name) {
		var plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
		return ContentDisposition.attachment()
			.filename(name, plain ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8)
			.build();
	}

}
