package almanac.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import almanac.engine.Attachment;
import almanac.engine.Choice;
import almanac.engine.Field;
import almanac.engine.FileRefused;
import almanac.engine.NoSuchTask;
import almanac.engine.TaskForm;
import almanac.engine.Tasks;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files handed in as evidence with a task. The content lies outside the database; the
 * task keeps name, size and hash, so that the Tasklist can show them.
 */
@Component
public class EvidenceFiles {

	private final Tasks tasks;

	private final Vault vault;

	private final FileRows rows;

	private final EvidenceRecords records;

	private final FileCheck check;

	EvidenceFiles(Tasks tasks, Vault vault, FileRows rows, EvidenceRecords records, FileCheck check) {
		this.tasks = tasks;
		this.vault = vault;
		this.rows = rows;
		this.records = records;
		this.check = check;
	}

	/**
	 * Attaches a file to an open task. The same content in the same field is kept once.
	 * @param name as the person chose it; paths and control characters are taken off
	 * @throws NoSuchTask if it is not open or not for this person to work on
	 * @throws FileRefused if the file is not acceptable
	 */
	@Transactional
	public Attachment attach(String taskId, String field, String name, InputStream content, String person) {
		var form = this.tasks.form(taskId, person);
		var question = question(form, field);
		try (var draft = this.vault.receive(content, this.check.limit())) {
			var cleaned = FileName.clean(name);
			var type = this.check.typeOf(draft, cleaned, field, endings(question));
			var attached = in(taskId, field);
			for (var known : attached) {
				if (known.sha256().equals(draft.sha256())) {
					return known;
				}
			}
			if (question.maxItems() != null && attached.size() >= question.maxItems()) {
				throw this.check.refused(field, "maxItems", question.maxItems());
			}
			var file = new Attachment(UUID.randomUUID().toString(), field, cleaned, type, draft.size(), draft.sha256(),
					person, this.rows.now().toInstant());
			this.rows.add(new FileRows.Filed(file, taskId, form.task().businessKey()));
			show(taskId, field, person);
			this.vault.keep(draft);
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file could not be kept", ex);
		}
	}

	/**
	 * Takes a file off a task that is still open.
	 * @throws NoSuchTask if it is not open or not for this person to work on
	 * @throws NoSuchFile if it is not attached to that field
	 */
	@Transactional
	public void remove(String taskId, String field, String fileId, String person) {
		question(this.tasks.form(taskId, person), field);
		if (in(taskId, field).stream().noneMatch((file) -> file.id().equals(fileId))) {
			throw new NoSuchFile(fileId);
		}
		this.rows.markRemoved(fileId, person);
		show(taskId, field, person);
	}

	/**
	 * @throws NoSuchFile if there is none, or it is not for this person to see
	 */
	public Attachment get(String fileId, String person) {
		return this.rows.find(fileId)
			.filter((filed) -> person.equals(filed.file().person()) || this.records.mayRead(person, filed.businessKey())
					|| sees(person, filed.taskId()) || worksOn(person, filed.businessKey()))
			.orElseThrow(() -> new NoSuchFile(fileId))
			.file();
	}

	/** The content; to be closed by the caller. */
	public InputStream open(Attachment file) throws IOException {
		return this.vault.open(file.sha256());
	}

	private Field question(TaskForm form, String field) {
		return form.form()
			.questions()
			.filter((it) -> it.kind() == Field.Kind.FILES && it.key().equals(field))
			.findFirst()
			.orElseThrow(() -> this.check.refused(field, "unknown", form.task().name(), field,
					form.form().questions().filter((it) -> it.kind() == Field.Kind.FILES).map(Field::key).toList()));
	}

	private static Collection<String> endings(Field question) {
		return question.choices().isEmpty() ? FileTypes.endings()
				: question.choices().stream().map(Choice::value).toList();
	}

	private List<Attachment> in(String taskId, String field) {
		return this.rows.of(taskId).stream().filter((file) -> file.field().equals(field)).toList();
	}

	private void show(String taskId, String field, String person) {
		this.tasks.save(taskId, person, Map.of(field, in(taskId, field).stream().map(EvidenceFiles::row).toList()));
	}

	private static Map<String, Object> row(Attachment file) {
		var row = new LinkedHashMap<String, Object>();
		row.put("id", file.id());
		row.put("name", file.name());
		row.put("size", file.size());
		row.put("sha256", file.sha256());
		return row;
	}

	/** Who has a step to do needs what was handed in at the steps before. */
	private boolean worksOn(String person, String businessKey) {
		return businessKey != null
				&& this.tasks.openIn(businessKey).stream().anyMatch((task) -> person.equals(task.assignee()));
	}

	private boolean sees(String person, String taskId) {
		if (taskId == null) {
			return false;
		}
		try {
			this.tasks.form(taskId, person);
			return true;
		}
		catch (NoSuchTask ex) {
			return false;
		}
	}

}
