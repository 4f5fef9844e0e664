package almanac.registers.nonconformities.web;

import java.util.List;
import java.util.stream.Stream;

import almanac.engine.Upload;

import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files as a form sends them. Where none was chosen, a browser sends one without name and
 * content.
 */
final class Uploads {

	private Uploads() {
	}

	/**
	 * @param files {@literal null} if the form has no place for any
	 */
	static List<Upload> of(List<MultipartFile> files) {
		return Stream.ofNullable(files)
			.flatMap(List::stream)
			.filter((it) -> !it.isEmpty() || StringUtils.hasText(it.getOriginalFilename()))
			.map((it) -> new Upload(it.getOriginalFilename(), it))
			.toList();
	}

}
