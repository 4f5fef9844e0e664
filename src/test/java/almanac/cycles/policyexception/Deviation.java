package almanac.cycles.policyexception;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.cycles.RiskDesk;
import almanac.engine.TestCycle;
import almanac.engine.Violation;
import almanac.registers.documents.Document;
import almanac.registers.kit.Register;
import almanac.registers.operations.Exemption;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An exception asked for by {@code bo}, for which {@code syso} answers; {@code apr} or
 * {@code tm} decides.
 */
class Deviation {

	final TestCycle cycle;

	final Register<Exemption> register;

	final ExceptionRequests requests;

	private final Register<Document> documents;

	String document;

	String risk;

	String number;

	String key;

	@SuppressWarnings("unchecked")
	Deviation(ApplicationContext context) {
		this.cycle = context.getBean(TestCycle.class);
		this.requests = context.getBean(ExceptionRequests.class);
		this.register = (Register<Exemption>) context.getBean("exceptions");
		this.documents = (Register<Document>) context.getBean("documents");
		var jdbc = context.getBean(JdbcClient.class);
		Stream.of("po", "ism", "apr", "apr2", "tm", "bo", "syso")
			.filter((it) -> jdbc.sql("select count(*) from person where id = ?")
				.param(it)
				.query(Integer.class)
				.single() == 0)
			.forEach((it) -> jdbc.sql("insert into person (id, created_at) values (?, current_timestamp)")
				.param(it)
				.update());
		this.risk = new RiskDesk(context).identified("syso");
	}

	Deviation from(Document.Kind kind) {
		this.document = this.documents
			.add(null,
					this.documents.type()
						.of(Map.of("title", "Malware protection", "kind", kind, "edition", "2", "owner", "po",
								"classification", Document.Classification.INTERNAL, "state", Document.State.IN_FORCE)),
					"ism", "For a test")
			.id();
		return isAsked();
	}

	Deviation isAsked() {
		var requested = this.requests.ask(this.document, "Build servers without virus scanner", "bo");
		this.number = requested.exception();
		this.key = requested.businessKey();
		return proceeds();
	}

	Deviation isDescribed() {
		return does("bo", "describe-exception", description());
	}

	Deviation isGranted() {
		return isDescribed().does("apr", "decide-on-exception", Map.of("exceptionGranted", "yes"));
	}

	Deviation isRefused() {
		return isDescribed().does("apr", "decide-on-exception",
				Map.of("exceptionGranted", "no", "decisionRemarks", "One scan a week is not enough for these."));
	}

	Map<String, Object> description() {
		return new HashMap<>(Map.of("description", "Build servers without virus scanner", "deviatesFrom",
				List.of(this.document), "scope", "The three build servers", "grounds",
				"The scanner takes the builds for malware and stops them.", "compensation",
				"They stand in a network of their own and are scanned each week.", "risks", List.of(this.risk),
				"exceptionOwner", "syso", "expires", "2027-09-30"));
	}

	Deviation does(String person, String step, Map<String, Object> answers) {
		this.cycle.completes(person, this.cycle.task(this.key, step), answers);
		return proceeds();
	}

	List<String> fields(String person, String step, Map<String, Object> answers) {
		return this.cycle.refuses(person, this.cycle.task(this.key, step), answers)
			.stream()
			.map(Violation::field)
			.toList();
	}

	Deviation proceeds() {
		while (run() != null && this.cycle.engine()
			.getManagementService()
			.createJobQuery()
			.processInstanceId(run().getId())
			.messages()
			.count() > 0) {
			this.cycle.proceeds(this.key);
		}
		return this;
	}

	Deviation dateArrives() {
		this.cycle.dateArrives(this.key);
		return proceeds();
	}

	ProcessInstance run() {
		return this.cycle.instance(this.key);
	}

	Exemption entry() {
		return this.register.find(this.number).orElseThrow().value();
	}

}
