package almanac.evidence.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import almanac.engine.FileIntake;
import almanac.engine.FileRefused;
import almanac.engine.Violation;
import almanac.evidence.EvidenceFiles;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Attaches what was chosen on the task page, whichever button was pressed then.
 */
@Component
class ChosenFiles implements FileIntake {

	private static final String NAME = "file.";

	private final EvidenceFiles files;

	ChosenFiles(EvidenceFiles files) {
		this.files = files;
	}

	@Override
	public List<Violation> take(String taskId, HttpServletRequest request, String person) {
		var refused = new ArrayList<Violation>();
		var sent = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
		if (sent != null) {
			sent.getMultiFileMap().forEach((name, files) -> {
				if (name.startsWith(NAME)) {
					files.stream()
						.filter(ChosenFiles::isChosen)
						.forEach((file) -> attach(taskId, name.substring(NAME.length()), file, person, refused));
				}
			});
		}
		return refused;
	}

	/** Whether any file was chosen for the field. */
	static boolean isAny(MultipartHttpServletRequest request, String field) {
		return request.getFiles(NAME + field).stream().anyMatch(ChosenFiles::isChosen);
	}

	private static boolean isChosen(MultipartFile file) {
		return !file.isEmpty() || StringUtils.hasText(file.getOriginalFilename());
	}

	private void attach(String taskId, String field, MultipartFile file, String person, List<Violation> refused) {
		try (var content = file.getInputStream()) {
			this.files.attach(taskId, field, file.getOriginalFilename(), content, person);
		}
		catch (FileRefused ex) {
			refused.add(new Violation(ex.field(), ex.rule(), ex.getMessage()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file could not be read", ex);
		}
	}

}
