package almanac.signoff;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import almanac.engine.Tasks;
import almanac.engine.Upload;
import almanac.engine.UserTask;
import almanac.evidence.EvidenceFiles;
import almanac.registers.documents.Document;
import almanac.registers.documents.Document.Classification;
import almanac.registers.documents.DocumentChanges;
import almanac.registers.documents.DocumentFiles;
import almanac.registers.kit.Register;
import almanac.web.Sha256;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.context.ApplicationContext;

/**
 * A procedure of the demo company that somebody wants changed, and what {@code po}, its
 * owner, makes of it, brought to the signature of {@code apr}.
 */
class ChangedDocument {

	static final String NAME = "procedure.md";

	private final ApplicationContext context;

	private final Tasks tasks;

	private final RuntimeService runs;

	private final ManagementService jobs;

	/** Of the file, never the same twice. */
	final String content = "# Backup " + UUID.randomUUID() + "\n";

	final String sha256 = Sha256.of(this.content);

	private final String document;

	private String key;

	private UserTask task;

	@SuppressWarnings("unchecked")
	private ChangedDocument(ApplicationContext context, Classification classification) {
		this.context = context;
		this.tasks = context.getBean(Tasks.class);
		this.runs = context.getBean(RuntimeService.class);
		this.jobs = context.getBean(ManagementService.class);
		this.document = ((Register<Document>) context.getBean("documents"))
			.add(null,
					new Document("Backup procedure", Document.Kind.PROCEDURE, "1.4", null, null, null, "po", null, null,
							null, null, classification, null, null, null, null, null, null, Document.State.IN_FORCE,
							null),
					"ism", "For a test")
			.id();
	}

	/** There is a draft. */
	static ChangedDocument drafted(ApplicationContext context, Classification before, Classification after) {
		var changed = new ChangedDocument(context, before);
		changed.decides(Map.of("changeOutcome", "minor"));
		context.getBean(EvidenceFiles.class)
			.attach(changed.open(changed.key).id(), "draft", NAME, changed.bytes(), "po");
		changed.does(changed.key,
				Map.of("title", "Backup procedure", "classification", after.code(), "documentOwner", "po",
						"changeSummary", "Restores at night are now told to the operator on duty.", "effectiveFrom",
						"2027-03-20", "nextReview", "2029-03-01"));
		return changed.reviewed();
	}

	/**
	 * The file in force stays as it is, or is withdrawn.
	 * @param answers of the owner
	 */
	static ChangedDocument kept(ApplicationContext context, Classification classification,
			Map<String, Object> answers) {
		var changed = new ChangedDocument(context, classification);
		context.getBean(DocumentFiles.class)
			.handIn(changed.document, 1, new Upload(NAME, changed::bytes), "Taken over", "ism");
		changed.decides(answers);
		return changed.reviewed();
	}

	private ByteArrayInputStream bytes() {
		return new ByteArrayInputStream(this.content.getBytes());
	}

	private void decides(Map<String, Object> answers) {
		this.key = this.context.getBean(DocumentChanges.class)
			.request(this.document, "Say who restores at night, please.", "bo", "bo");
		proceed();
		var all = new HashMap<>(answers);
		all.put("changeReason", "Held against the work of today, the law of this year and what incidents taught us.");
		does(this.key, all);
	}

	private ChangedDocument reviewed() {
		this.runs.createProcessInstanceQuery()
			.processDefinitionKey("document-review")
			.list()
			.stream()
			.map(ProcessInstance::getBusinessKey)
			.filter((it) -> it.contains(":" + this.document + ":"))
			.forEach((review) -> does(review, Map.of("verdict", "ok")));
		this.task = open(this.key);
		return this;
	}

	String key() {
		return this.key;
	}

	String run() {
		return this.runs.createProcessInstanceQuery().processInstanceBusinessKey(this.key).singleResult().getId();
	}

	String taskId() {
		return this.task.id();
	}

	/** Where {@code apr} signs after a login. */
	String page() {
		return "/tasks/" + this.task.id() + "/sign";
	}

	boolean isAsked() {
		return this.tasks.openIn(this.key).stream().anyMatch((it) -> it.id().equals(this.task.id()));
	}

	private UserTask open(String run) {
		return this.tasks.openIn(run).get(0);
	}

	private void does(String run, Map<String, Object> answers) {
		this.tasks.complete(open(run).id(), open(run).assignee(), answers);
		proceed();
	}

	private void proceed() {
		while (!work().isEmpty()) {
			work().forEach((it) -> this.jobs.executeJob(it.getId()));
		}
	}

	private List<Job> work() {
		return this.jobs.createJobQuery().processInstanceId(run()).messages().list();
	}

}
