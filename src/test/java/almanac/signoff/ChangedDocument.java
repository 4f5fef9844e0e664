package almanac.signoff;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import almanac.engine.Tasks;
import almanac.engine.UserTask;
import almanac.evidence.EvidenceFiles;
import almanac.registers.documents.Document;
import almanac.registers.documents.Document.Classification;
import almanac.registers.documents.DocumentChanges;
import almanac.registers.kit.Register;
import almanac.web.Sha256;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.ApplicationContext;

/**
 * A procedure of the demo company that was changed, brought to its approval by
 * {@code apr}.
 */
class ChangedDocument {

	static final String NAME = "procedure.md";

	private static final String REASON = "Held against the work of today, the law of this year and what incidents taught us.";

	private final Tasks tasks;

	private final EvidenceFiles files;

	private final RuntimeService runs;

	private final ManagementService jobs;

	/** Of the file, never the same twice. */
	final String content = "# Backup " + UUID.randomUUID() + "\n";

	final String sha256 = Sha256.of(this.content);

	final String key;

	final UserTask task;

	@SuppressWarnings("unchecked")
	ChangedDocument(ApplicationContext context, Classification before, Classification after) {
		this.tasks = context.getBean(Tasks.class);
		this.files = context.getBean(EvidenceFiles.class);
		this.runs = context.getBean(RuntimeService.class);
		this.jobs = context.getBean(ManagementService.class);
		var register = (Register<Document>) context.getBean("documents");
		var document = register
			.add(null,
					new Document("Backup procedure", Document.Kind.PROCEDURE, "1.4", "po", null, null, null, null,
							before, null, null, null, null, null, Document.State.IN_FORCE, null),
					"ism", "For a test")
			.id();
		this.key = context.getBean(DocumentChanges.class)
			.request(document, "Say who restores at night, please.", "bo", "bo");
		proceed();
		does(this.key, Map.of("changeOutcome", "minor", "changeReason", REASON));
		this.files.attach(open(this.key).id(), "draft", NAME, new ByteArrayInputStream(this.content.getBytes()), "po");
		does(this.key,
				Map.of("title", "Backup procedure", "classification", after.code(), "documentOwner", "po",
						"changeSummary", "Restores at night are now told to the operator on duty.", "effectiveFrom",
						"2027-03-20", "nextReview", "2029-03-01"));
		this.runs.createProcessInstanceQuery()
			.processDefinitionKey("document-review")
			.list()
			.stream()
			.map((it) -> it.getBusinessKey())
			.filter((it) -> it.contains(":" + document + ":"))
			.forEach((review) -> does(review, Map.of("verdict", "ok")));
		this.task = open(this.key);
	}

	String run() {
		return this.runs.createProcessInstanceQuery().processInstanceBusinessKey(this.key).singleResult().getId();
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
		while (!jobsOfRun().isEmpty()) {
			jobsOfRun().forEach(this.jobs::executeJob);
		}
	}

	private List<String> jobsOfRun() {
		return this.jobs.createJobQuery()
			.processInstanceId(run())
			.messages()
			.list()
			.stream()
			.map((it) -> it.getId())
			.toList();
	}

}
