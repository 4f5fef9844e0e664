package almanac.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

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
	 * @param size in bytes
	 * @param content closed once it is sent
	 */
	public static ResponseEntity<Resource> of(String name, String mediaType, long size, InputStream content) {
		return ResponseEntity.ok().headers(headers(name, mediaType, size)).body(new InputStreamResource(content));
	}

	/**
	 * What goes before the content.
	 * @param size in bytes
	 */
	public static HttpHeaders headers(String name, String mediaType, long size) {
		var headers = new HttpHeaders();
		headers.setContentType(MediaType.parseMediaType(mediaType));
		headers.setContentLength(size);
		headers.setContentDisposition(asDownload(name));
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Content-Security-Policy", "sandbox");
		return headers;
	}

	/* The encoded form of a plain name would be taken literally by simple clients. */
	private static ContentDisposition asDownload(String name) {
		var plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
		return ContentDisposition.attachment()
			.filename(name, plain ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8)
			.build();
	}

}
