package almanac.cycles.policyexception;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import almanac.engine.CurrentPerson;
import almanac.engine.Directory;
import almanac.engine.ListValue;
import almanac.engine.ModelBean;
import almanac.registers.documents.Document;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.operations.Exemption;
import almanac.registers.operations.Exemption.State;
import almanac.registers.risks.Risk;

/**
 * What the registers do in a policy exception (DR8).
 */
@ModelBean("policyException")
public class PolicyException {

	private static final int REMINDED_DAYS_BEFORE = 30;

	private final ExceptionEntries exceptions;

	private final Register<Document> documents;

	private final Register<Risk> risks;

	private final ExceptionLetters letters;

	private final Directory directory;

	private final CurrentPerson person;

	PolicyException(ExceptionEntries exceptions, Register<Document> documents, Register<Risk> risks,
			ExceptionLetters letters, Directory directory, CurrentPerson person) {
		this.exceptions = exceptions;
		this.documents = documents;
		this.risks = risks;
		this.letters = letters;
		this.directory = directory;
		this.person = person;
	}

	/**
	 * Register request.
	 * @param by who described it
	 * @param answers how it was described
	 * @return the highest class among its documents, and what the decision shows
	 */
	public Map<String, Object> registerRequest(String exception, String by, Map<String, Object> answers) {
		var documents = ListValue.texts(answers.get("deviatesFrom"));
		var risks = ListValue.texts(answers.get("risks"));
		var owner = text(answers, "exceptionOwner");
		var changes = new HashMap<String, Object>();
		changes.put("documents", documents);
		changes.put("risks", risks);
		changes.put("assets", ListValue.texts(answers.get("assets")));
		changes.put("owner", owner);
		changes.put("expires", LocalDate.parse(text(answers, "expires")));
		List.of("description", "scope", "grounds", "compensation").forEach((it) -> changes.put(it, text(answers, it)));
		var requester = this.exceptions.get(exception).value().requester();
		this.exceptions.write(exception, changes, by, "Described in full");
		return Map.of("kind", kind(documents), "documents", titles(this.documents.titles(documents)), "risks",
				titles(this.risks.titles(risks)), "owner", name(owner), "requester", name(requester));
	}

	/**
	 * Drop request.
	 * @param by who gave it up
	 * @return state of the exception
	 */
	public String dropRequest(String exception, String by) {
		this.exceptions.write(exception, Map.of("state", State.REJECTED), by, "Not granted; asked for no more");
		return State.REJECTED.code();
	}

	/**
	 * Grant exception.
	 * @param until ISO date of its last day
	 * @return who granted it; when its end is prepared and the day after its last one as
	 * ISO dates
	 */
	public Map<String, Object> grantException(String exception, String approver, String until) {
		var last = LocalDate.parse(until);
		var today = this.exceptions.today();
		this.exceptions.write(exception,
				Map.of("state", State.ACTIVE, "approver", approver, "granted", today, "expires", last), approver,
				"Granted by signature");
		this.letters.granted(this.exceptions.get(exception));
		var remind = last.minusDays(REMINDED_DAYS_BEFORE);
		return Map.of("approver", name(approver), "remindOn", (remind.isBefore(today) ? today : remind).toString(),
				"endsOn", last.plusDays(1).toString());
	}

	/**
	 * End exception.
	 * @param by who says that it is not needed any longer
	 * @return state of the exception
	 */
	public String endException(String exception, String by, String remarks) {
		return ended(exception, State.REVOKED, by, "The rule is followed again: " + remarks);
	}

	/**
	 * Expire exception.
	 * @return state of the exception
	 */
	public String expireException(String exception) {
		return ended(exception, State.EXPIRED, this.person.id(), "Its last day is over");
	}

	/**
	 * Revoke exception.
	 * @param by login name
	 * @return state of the exception
	 */
	public String revokeException(String exception, String by, String reason) {
		return ended(exception, State.REVOKED, by, reason);
	}

	private String ended(String exception, State how, String by, String reason) {
		this.exceptions.write(exception, Map.of("state", how), by, reason);
		this.letters.ended(this.exceptions.get(exception), reason);
		return how.code();
	}

	/** The policy at the top before all others, as it is the hardest to deviate from. */
	private String kind(List<String> documents) {
		return this.documents.find(documents)
			.values()
			.stream()
			.map(Entry::value)
			.map(Document::kind)
			.min(Comparator.naturalOrder())
			.orElseThrow()
			.code();
	}

	private static String titles(Map<String, String> titles) {
		return titles.entrySet()
			.stream()
			.map((it) -> it.getKey() + " " + it.getValue())
			.sorted()
			.collect(Collectors.joining(", "));
	}

	private String name(String person) {
		return (person != null) ? this.directory.nameOf(person).orElse(person) : "";
	}

	private static String text(Map<String, Object> answers, String key) {
		return Objects.toString(answers.get(key), null);
	}

}
