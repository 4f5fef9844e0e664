package almanac.cycles.documentapproval;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.engine.Attachments;
import almanac.engine.Cycles;
import almanac.engine.TestCycle;
import almanac.engine.UserTask;
import almanac.engine.Violation;
import almanac.evidence.EvidenceFiles;
import almanac.registers.documents.Document;
import almanac.registers.documents.DocumentChanges;
import almanac.registers.documents.Edition;
import almanac.registers.documents.Editions;
import almanac.registers.kit.Register;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The approval of one document, walked by the people of the test organisation: {@code po}
 * owns it, {@code ism} reviews, {@code apr} or {@code tm} approves.
 */
class Approval {

	static final String REASON = "Held against the work of today, the law of this year and what incidents taught us.";

	static final Map<String, Object> UNCHANGED = Map.of("changeOutcome", "no-change", "changeReason", REASON,
			"nextReview", "2028-03-02");

	static final Map<String, Object> GOOD = Map.of("verdict", "ok");

	static final Map<String, Object> COMMENT = Map.of("verdict", "comments", "verdictComment",
			"Section 3 does not say who restores at night.");

	static final Map<String, Object> DISTRIBUTED = Map.of("audience", "roles", "audienceRoles", List.of("BO", "SYSO"),
			"acknowledgementWanted", "no", "externalParties", "no");

	final TestCycle cycle;

	final Editions editions;

	private final Cycles cycles;

	private final DocumentChanges changes;

	private final Register<Document> documents;

	private final EvidenceFiles files;

	private final Attachments attachments;

	private final JdbcClient jdbc;

	String document;

	String key;

	@SuppressWarnings("unchecked")
	Approval(ApplicationContext context) {
		this.cycle = context.getBean(TestCycle.class);
		this.editions = context.getBean(Editions.class);
		this.cycles = context.getBean(Cycles.class);
		this.changes = context.getBean(DocumentChanges.class);
		this.documents = (Register<Document>) context.getBean("documents");
		this.files = context.getBean(EvidenceFiles.class);
		this.attachments = context.getBean(Attachments.class);
		this.jdbc = context.getBean(JdbcClient.class);
	}

	static Map<String, Object> changed(String outcome) {
		return Map.of("changeOutcome", outcome, "changeReason", REASON);
	}

	static Map<String, Object> draft() {
		return new HashMap<>(Map.of("title", "Backup procedure", "classification", "internal", "documentOwner", "po",
				"changeSummary", "Restores at night are now told to the operator on duty.", "effectiveFrom",
				"2027-03-20", "nextReview", "2029-03-01"));
	}

	static Map<String, Object> answer(String field, String reason, boolean yes) {
		return yes ? Map.of(field, "yes")
				: Map.of(field, "no", reason, "It forgets the second data centre altogether.");
	}

	Approval of(Document.Kind kind, Document.State state) {
		Stream.of("po", "po2", "ism", "ism2", "apr", "apr2", "tm", "tm2", "bo", "syso")
			.filter((it) -> this.jdbc.sql("select count(*) from person where id = ?")
				.param(it)
				.query(Integer.class)
				.single() == 0)
			.forEach((it) -> this.jdbc.sql("insert into person (id, created_at) values (?, current_timestamp)")
				.param(it)
				.update());
		var values = new HashMap<String, Object>(Map.of("title", "Backup procedure", "kind", kind, "edition", "1.4",
				"owner", "po", "classification", Document.Classification.INTERNAL, "state", state));
		if (state == Document.State.IN_FORCE) {
			values.put("nextReview", LocalDate.parse("2027-05-01"));
			values.put("effectiveFrom", LocalDate.parse("2025-05-01"));
		}
		this.document = this.documents.add(null, this.documents.type().of(values), "ism", "For a test").id();
		return this;
	}

	/** The translation of another, into German. */
	Approval translating(String master, String edition) {
		of(Document.Kind.PROCEDURE, Document.State.IN_FORCE);
		var entry = this.documents.find(this.document).orElseThrow();
		var values = new HashMap<>(this.documents.type().values(entry.value()));
		values.putAll(
				Map.of("title", "Sicherungen", "language", "de", "translates", master, "translatedEdition", edition));
		this.documents.decide(this.document, entry.version(), this.documents.type().of(values), "ism", "For a test");
		return this;
	}

	/** By the calendar. */
	Approval begins() {
		this.key = "document-approval:%s:2027".formatted(this.document);
		this.cycles.start("document-approval", this.key, null,
				Map.of("period", "2027", "plannedStart", "2027-03-03", "plannedFinish", "2027-05-01", "ownerRole",
						"ISM", "scopeRegister", "documents", "scopeNumber", this.document));
		return proceeds();
	}

	Approval beginsWithProcedure() {
		return of(Document.Kind.PROCEDURE, Document.State.IN_FORCE).begins();
	}

	/** Because somebody asks. */
	String asks(String change) {
		return this.changes.request(this.document, change, "bo", "bo");
	}

	/** Until nothing is left but people and dates. */
	Approval proceeds() {
		while (hasWork()) {
			this.cycle.proceeds(this.key);
		}
		return this;
	}

	private boolean hasWork() {
		var run = run();
		return run != null && this.cycle.engine()
			.getManagementService()
			.createJobQuery()
			.processInstanceId(run.getId())
			.messages()
			.count() > 0;
	}

	List<String> reviews() {
		return this.cycle.engine()
			.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey("document-review")
			.list()
			.stream()
			.map(ProcessInstance::getBusinessKey)
			.filter((it) -> it.contains(":" + this.document + ":"))
			.sorted()
			.toList();
	}

	Approval does(String person, String step, Map<String, Object> answers) {
		this.cycle.completes(person, task(step), answers);
		return proceeds();
	}

	List<Violation> refuses(String person, String step, Map<String, Object> answers) {
		return this.cycle.refuses(person, task(step), answers);
	}

	UserTask task(String step) {
		return this.cycle.task(this.key, step);
	}

	Approval attaches(String person, String name, String content) {
		this.files.attach(task("draft-version").id(), "draft", name, new ByteArrayInputStream(content.getBytes()),
				person);
		return this;
	}

	/** Takes the draft of the round before off the task. */
	Approval withdrawsDraft() {
		var task = task("draft-version");
		this.attachments.of(task.id()).forEach((it) -> this.files.remove(task.id(), "draft", it.id(), "po"));
		return this;
	}

	Approval drafts(String content, Map<String, Object> answers) {
		attaches("po", "procedure.md", content);
		return does("po", "draft-version", answers);
	}

	Approval reviewed(Map<String, Object> verdict) {
		reviews().forEach((review) -> {
			var task = this.cycle.task(review, "review-draft");
			this.cycle.completes(task.assignee(), task, verdict);
		});
		return proceeds();
	}

	/** Up to the signature. */
	Approval toApproval() {
		return does("po", "decide-on-change", changed("minor")).drafts("# Backup\n", draft()).reviewed(GOOD);
	}

	Approval effectiveDateArrives() {
		var engine = this.cycle.engine();
		var timer = engine.getManagementService()
			.createJobQuery()
			.processInstanceId(run().getId())
			.activityId("effective-date-reached")
			.singleResult();
		ClockUtil.setCurrentTime(timer.getDuedate());
		engine.getManagementService().executeJob(timer.getId());
		return proceeds();
	}

	ProcessInstance run() {
		return this.cycle.instance(this.key);
	}

	Document entry() {
		return this.documents.find(this.document).orElseThrow().value();
	}

	Edition edition() {
		return this.editions.ofRun(this.key).orElseThrow();
	}

}
