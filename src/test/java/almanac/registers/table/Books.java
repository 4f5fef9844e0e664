package almanac.registers.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Workbooks (XLSX) as other programs write them, good and bad.
 */
final class Books {

	private Books() {
	}

	/** A workbook with one sheet. */
	static byte[] of(Consumer<Worksheet> content) {
		return ofSheets((book) -> content.accept(book.newWorksheet("Register")));
	}

	static byte[] ofSheets(Consumer<Workbook> content) {
		var bytes = new ByteArrayOutputStream();
		var book = new Workbook(bytes, "Tests", "1.0");
		content.accept(book);
		try {
			book.finish();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** The same workbook with something else written in its first sheet. */
	static byte[] edited(byte[] book, UnaryOperator<String> sheet) {
		var bytes = new ByteArrayOutputStream();
		try (var in = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(book)).get();
				var out = new ZipOutputStream(bytes)) {
			for (var entry : Collections.list(in.getEntries())) {
				out.putNextEntry(new ZipEntry(entry.getName()));
				var content = in.getInputStream(entry).readAllBytes();
				out.write(entry.getName().endsWith("sheet1.xml")
						? sheet.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
						: content);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A file that unpacks to as many zeros. */
	static byte[] bomb(int megabytes) {
		return zip("xl/workbook.xml", new byte[megabytes * 1024 * 1024]);
	}

	static byte[] zip(String name, byte[] content) {
		var bytes = new ByteArrayOutputStream();
		try (var out = new ZipOutputStream(bytes)) {
			out.putNextEntry(new ZipEntry(name));
			out.write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
