package almanac.signoff;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.engine.Attachment;
import almanac.engine.ConfidentialFiles;
import almanac.engine.NeedToKnow;
import almanac.engine.RunFiles;
import almanac.engine.SubjectFiles;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The files that are part of what is signed: those handed in with the run, and those it
 * is about, whose SHA-256 stands in it.
 */
@Component
public class Enclosures {

	private static final Pattern SHA256 = Pattern.compile("\\b[0-9a-f]{64}\\b");

	private final RunFiles files;

	private final ObjectProvider<SubjectFiles> subjects;

	private final ObjectProvider<ConfidentialFiles> rules;

	private final ObjectProvider<NeedToKnow> restrictions;

	Enclosures(RunFiles files, ObjectProvider<SubjectFiles> subjects, ObjectProvider<ConfidentialFiles> rules,
			ObjectProvider<NeedToKnow> restrictions) {
		this.files = files;
		this.subjects = subjects;
		this.rules = rules;
		this.restrictions = restrictions;
	}

	/** Each content once, under the name it is signed by. */
	List<Enclosure> of(String businessKey, Content content) {
		var said = content.parts().stream().flatMap((it) -> it.lines().stream()).collect(Collectors.joining("\n"));
		var hashes = SHA256.matcher(said).results().map(MatchResult::group).collect(Collectors.toSet());
		if (businessKey == null || hashes.isEmpty()) {
			return List.of();
		}
		return Stream
			.concat(this.files.of(businessKey).stream().map(RunFiles.Filed::file),
					this.subjects.stream().flatMap((it) -> it.of(businessKey).stream()))
			.filter((it) -> hashes.contains(it.sha256()))
			.collect(Collectors.toMap(Attachment::sha256, (it) -> it,
					(one, other) -> said.contains(one.name()) ? one : other, LinkedHashMap::new))
			.values()
			.stream()
			.map((it) -> new Enclosure(it, isConfidential(businessKey, it)))
			.toList();
	}

	/**
	 * The content, to be closed by the caller; empty if it is not the one whose SHA-256
	 * is signed.
	 */
	public Optional<InputStream> open(Enclosure it) {
		return this.files.open(it.file());
	}

	private boolean isConfidential(String businessKey, Attachment file) {
		return this.restrictions.stream().anyMatch((it) -> it.isRestricted(businessKey))
				|| this.rules.stream().anyMatch((it) -> it.isConfidential(businessKey, file));
	}

}
