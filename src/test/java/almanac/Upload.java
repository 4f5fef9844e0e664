package almanac;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import static java.util.Collections.enumeration;

/**
 * A form with a file, sent bit by bit: a large file is never in memory.
 */
public record Upload(Map<String, String> fields, String field, String name, long size, Supplier<InputStream> content) {

	private static final String BOUNDARY = "----part-of-a-test";

	public static Upload of(String field, String name, byte[] content) {
		return new Upload(Map.of(), field, name, content.length, () -> new ByteArrayInputStream(content));
	}

	/** So many letters. */
	public static Upload ofSize(String field, String name, long size) {
		return new Upload(Map.of(), field, name, size, () -> new Letters(size));
	}

	public Upload with(String name, String value) {
		var more = new LinkedHashMap<>(this.fields);
		more.put(name, value);
		return new Upload(more, this.field, this.name, this.size, this.content);
	}

	public HttpRequest.Builder in(HttpRequest.Builder request) {
		var head = new StringBuilder();
		this.fields.forEach((name, value) -> head.append(
				"--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
		head.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n".formatted(BOUNDARY,
				this.field, this.name))
			.append("Content-Type: application/octet-stream\r\n\r\n");
		var before = head.toString().getBytes(StandardCharsets.UTF_8);
		var after = "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8);
		var body = BodyPublishers.ofInputStream(() -> new SequenceInputStream(enumeration(
				List.of(new ByteArrayInputStream(before), this.content.get(), new ByteArrayInputStream(after)))));
		return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.fromPublisher(body, before.length + this.size + after.length));
	}

	private static final class Letters extends InputStream {

		private long left;

		private Letters(long size) {
			this.left = size;
		}

		@Override
		public int read() {
			return (this.left-- > 0) ? 'x' : -1;
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			if (this.left <= 0) {
				return -1;
			}
			var count = (int) Math.min(length, this.left);
			Arrays.fill(into, offset, offset + count, (byte) 'x');
			this.left -= count;
			return count;
		}

	}

}
