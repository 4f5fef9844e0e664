package almanac.registers.nonconformities.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.engine.Attachment;
import almanac.engine.Choice;
import almanac.engine.Choices;
import almanac.engine.DueDates;
import almanac.engine.EvidenceCount;
import almanac.engine.Names;
import almanac.engine.NoSuchTask;
import almanac.engine.RunFiles;
import almanac.engine.Tasks;
import almanac.engine.UserTask;
import almanac.registers.nonconformities.CaseFiles;
import almanac.registers.nonconformities.Listed;
import almanac.registers.nonconformities.Nonconformity;

import almanac.web.FileSize;

import org.springframework.stereotype.Component;

/**
 * A nonconformity and its treatment in words for people.
 */
@Component
public class CaseView {

	private final Tasks tasks;

	private final Names names;

	private final Clock clock;

	private final List<Choices> choices;

	private final EvidenceCount evidence;

	private final RunFiles files;

	private final DueDates dates;

	CaseView(Tasks tasks, Names names, Clock clock, List<Choices> choices, EvidenceCount evidence, RunFiles files,
			DueDates dates) {
		this.tasks = tasks;
		this.names = names;
		this.clock = clock;
		this.choices = choices;
		this.evidence = evidence;
		this.files = files;
		this.dates = dates;
	}

	/** A line of the list. */
	public record Row(Nonconformity it, String owner, Instant due, boolean late) {
	}

	/**
	 * A step that waits for somebody.
	 *
	 * @param mayMove whether the person in front of the page may give more time
	 */
	public record Waiting(UserTask task, String who, boolean late, boolean mayMove) {
	}

	/** A file in the list of files. */
	public record FileLine(Attachment it, String size, String step, String who) {
	}

	List<FileLine> files(List<CaseFiles.CaseFile> files) {
		return files.stream()
			.map((it) -> new FileLine(it.file(), FileSize.of(it.file().size()), it.step(), name(it.file().person())))
			.toList();
	}

	/**
	 * What a browser offers for choice. The types of pictures make phones offer the
	 * camera, and hand over a picture in one of these.
	 */
	String accept() {
		return Stream.concat(Stream.of("image/jpeg", "image/png"), this.files.endings().stream().map("."::concat))
			.collect(Collectors.joining(","));
	}

	/** Everybody who can own something. */
	List<Choice> people() {
		return this.choices.stream()
			.filter((it) -> it.key().equals("people"))
			.flatMap((it) -> it.values().stream())
			.toList();
	}

	Row row(Listed one) {
		var it = one.nonconformity();
		return new Row(it, name(it.owner()), one.due(), one.isOverdue(this.clock.instant()));
	}

	List<Waiting> open(String businessKey, String person) {
		return this.tasks.openIn(businessKey)
			.stream()
			.map((task) -> new Waiting(task, this.names.holder(task), task.isOverdue(this.clock.instant()),
					mayMove(task, person)))
			.toList();
	}

	private boolean mayMove(UserTask task, String person) {
		try {
			return this.dates.of(task.id(), person).mayMove();
		}
		catch (NoSuchTask notForThisPerson) {
			return false;
		}
	}

	/** How many records its treatment has left so far. */
	public long evidence(Nonconformity one) {
		return this.evidence.of(one.businessKey());
	}

	public String name(String person) {
		return this.names.of(person);
	}

}
