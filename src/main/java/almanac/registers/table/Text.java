package almanac.registers.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The letters of a file. UTF-8 and UTF-16 are recognised without doubt; what is neither
 * is read as Windows-1252, in which Excel writes in Western Europe.
 */
record Text(String encoding, String content) {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private static final Map<String, String> SIGNATURES = Map.of("PK\3\4", "workbook", "\u00d0\u00cf\u0011\u00e0",
			"oldWorkbook", "%PDF", "binary");

	private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F]");

	/**
	 * @throws UnreadableTable if these are no letters
	 */
	static Text of(byte[] bytes) {
		var head = new String(bytes, 0, Math.min(bytes.length, 4), StandardCharsets.ISO_8859_1);
		SIGNATURES.forEach((signature, rule) -> {
			if (head.startsWith(signature)) {
				throw new UnreadableTable(rule);
			}
		});
		var text = decoded(bytes, head);
		if (CONTROLS.matcher(text.content()).find()) {
			throw new UnreadableTable("binary");
		}
		return text;
	}

	private static Text decoded(byte[] bytes, String head) {
		if (head.startsWith("\u00ff\u00fe")) {
			return certain(bytes, 2, StandardCharsets.UTF_16LE, "UTF-16");
		}
		if (head.startsWith("\u00fe\u00ff")) {
			return certain(bytes, 2, StandardCharsets.UTF_16BE, "UTF-16");
		}
		if (head.startsWith("\u00ef\u00bb\u00bf")) {
			return certain(bytes, 3, StandardCharsets.UTF_8, "UTF-8");
		}
		return decode(bytes, 0, StandardCharsets.UTF_8).map((content) -> new Text("UTF-8", content))
			.orElseGet(() -> certain(bytes, 0, WINDOWS, "Windows-1252"));
	}

	private static Text certain(byte[] bytes, int from, Charset charset, String name) {
		return new Text(name, decode(bytes, from, charset).orElseThrow(() -> new UnreadableTable("encoding", name)));
	}

	private static Optional<String> decode(byte[] bytes, int from, Charset charset) {
		try {
			return Optional
				.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

}
