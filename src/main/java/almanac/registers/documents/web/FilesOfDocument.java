package almanac.registers.documents.web;

import java.util.List;
import java.util.stream.Collectors;

import almanac.engine.Directory;
import almanac.registers.documents.DocumentFile;
import almanac.registers.documents.DocumentFiles;
import almanac.registers.kit.NoSuchEntry;
import almanac.registers.kit.web.ShownEntry;
import almanac.web.FileSize;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The files of the document whose page is shown.
 */
@ControllerAdvice("almanac.registers.kit.web")
class FilesOfDocument {

	private final DocumentFiles files;

	private final Directory directory;

	FilesOfDocument(DocumentFiles files, Directory directory) {
		this.files = files;
		this.directory = directory;
	}

	/** A file as a line of the page. */
	record Line(DocumentFile it, String size, String who) {

		/** Enough of the hash to tell files apart. */
		public String hash() {
			return this.it.file().sha256().substring(0, 12);
		}

	}

	/**
	 * What the page knows of files.
	 *
	 * @param all newest first
	 */
	record Shown(List<Line> all, String accept, String endings, long megabytes) {

		/** The file of that version, {@literal null} if it has none. */
		public Line at(int version) {
			return this.all.stream().filter((line) -> line.it().version() <= version).findFirst().orElse(null);
		}

		/** The file that version brought, {@literal null} if none. */
		public Line broughtBy(int version) {
			return this.all.stream().filter((line) -> line.it().version() == version).findFirst().orElse(null);
		}

	}

	@ModelAttribute
	void files(HttpServletRequest request, Authentication person, Model page) {
		var document = ShownEntry.of(request, "documents").orElse(null);
		if (person != null && document != null) {
			try {
				page.addAttribute("documentFiles", shown(this.files.of(document, person.getName())));
			}
			catch (NoSuchEntry | AccessDeniedException ex) {
				// the page itself says so
			}
		}
	}

	private Shown shown(List<DocumentFile> files) {
		var accepted = this.files.accepted();
		return new Shown(
				files.stream()
					.map((it) -> new Line(it, FileSize.of(it.file().size()),
							this.directory.nameOf(it.file().person()).orElse(it.file().person())))
					.toList(),
				accepted.endings().stream().map("."::concat).collect(Collectors.joining(",")),
				accepted.endings().stream().map(String::toUpperCase).collect(Collectors.joining(", ")),
				accepted.mostBytes() / 1024 / 1024);
	}

}
