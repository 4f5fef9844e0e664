package almanac.registers.nonconformities;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import almanac.engine.Attachment;
import almanac.engine.Cycles;
import almanac.engine.RunFiles;
import almanac.engine.Step;
import almanac.engine.Upload;
import almanac.web.Texts;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of a nonconformity: those it was raised with, those added later, those of the
 * steps that were done.
 */
@Component
public class CaseFiles {

	private final Nonconformities nonconformities;

	private final RunFiles files;

	private final Cycles cycles;

	private final Rights rights;

	private final Texts texts;

	CaseFiles(Nonconformities nonconformities, RunFiles files, Cycles cycles, Rights rights, Texts texts) {
		this.nonconformities = nonconformities;
		this.files = files;
		this.cycles = cycles;
		this.rights = rights;
		this.texts = texts;
	}

	/**
	 * @param step name of the step it was handed in with, {@literal null} if with none
	 */
	public record CaseFile(@JsonUnwrapped Attachment file, String step) {
	}

	/**
	 * Oldest first. What hangs on an open step may still be taken off and is not listed.
	 * @throws NoSuchNonconformity if it is not for this person to see
	 */
	public List<CaseFile> of(NonconformityId id, String person) {
		var run = this.nonconformities.get(id, person).businessKey();
		var filed = this.files.of(run);
		var steps = filed.stream().allMatch((it) -> it.task() == null) ? Map.<String, String>of() : done(run);
		return filed.stream()
			.filter((it) -> it.task() == null || steps.containsKey(it.task()))
			.map((it) -> new CaseFile(it.file(), (it.task() != null) ? steps.get(it.task()) : null))
			.toList();
	}

	private Map<String, String> done(String run) {
		return this.cycles.steps(run)
			.stream()
			.filter((it) -> it.task() != null && it.to() != null)
			.collect(Collectors.toMap(Step::task, Step::name, (one, same) -> one));
	}

	/**
	 * Adds files, all or none, and keeps on record who did.
	 * @throws almanac.engine.FileRefused if one is not acceptable
	 * @throws NotPermitted unless the person raised it, owns it or is ISMS manager
	 * @throws NotPossibleNow once it is closed or withdrawn
	 */
	@Transactional
	public List<Attachment> add(NonconformityId id, List<Upload> uploads, String person) {
		var one = this.nonconformities.get(id, person);
		if (!this.rights.addsFiles(person, one)) {
			throw new NotPermitted(this.texts.of("case.files.forbidden", id));
		}
		if (one.isSettled()) {
			throw new NotPossibleNow(
					this.texts.of("case.files.settled", id, this.texts.of("state." + one.state().code())));
		}
		try (var received = this.files.receive(uploads)) {
			return received.keep(one.businessKey(), person);
		}
	}

	/** Whether the person may add files now. */
	public boolean takesFrom(String person, Nonconformity one) {
		return !one.isSettled() && this.rights.addsFiles(person, one);
	}

}
