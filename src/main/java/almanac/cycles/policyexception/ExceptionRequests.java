package almanac.cycles.policyexception;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.engine.Cycles;
import almanac.registers.documents.Document;
import almanac.registers.kit.Entry;
import almanac.registers.kit.EntryRefused;
import almanac.registers.kit.NoSuchEntry;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import almanac.registers.operations.Exemption;
import almanac.registers.operations.Exemption.State;
import almanac.web.Problems.Fault;
import almanac.web.Texts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what people ask of exceptions: new ones by whoever reads documents, those in the
 * register by who asked for them and the ISMS manager.
 */
@Component
public class ExceptionRequests {

	static final String CYCLE = "policy-exception";

	private static final String REVOKED = "exceptionRevoked";

	private static final int SHORTEST = 10;

	private static final int LONGEST = 300;

	private static final int LONGEST_REASON = 1000;

	private final ExceptionEntries exceptions;

	private final Register<Document> documents;

	private final PolicyException steps;

	private final ObjectProvider<Cycles> cycles;

	private final RegisterRights rights;

	private final Texts texts;

	ExceptionRequests(ExceptionEntries exceptions, Register<Document> documents, PolicyException steps,
			ObjectProvider<Cycles> cycles, RegisterRights rights, Texts texts) {
		this.exceptions = exceptions;
		this.documents = documents;
		this.steps = steps;
		this.cycles = cycles;
		this.rights = rights;
		this.texts = texts;
	}

	/** An exception that is asked for, and the run in which it is decided. */
	public record Requested(String exception, String businessKey) {
	}

	/**
	 * Takes a new request.
	 * @param description what is to be done otherwise, in one line
	 * @throws EntryRefused if it is too short or too long
	 * @throws NoSuchEntry if there is no such document in use
	 * @throws AccessDeniedException if the person may not read documents
	 */
	@Transactional
	public Requested ask(String document, String description, String person) {
		this.rights.requireReader(this.documents.type(), person);
		if (this.documents.find(document).filter((it) -> !it.retired()).isEmpty()) {
			throw new NoSuchEntry(this.texts.of("documents.file.noDocument", document));
		}
		var said = within("description", "policy-exception.ask.needed", description, LONGEST);
		var entry = this.exceptions.register()
			.add(null, requested(said, List.of(document), person), person, "Asked for on the page of the document");
		return start(entry.id(), person, person);
	}

	/**
	 * Has an exception decided that was asked for before.
	 * @throws EntryRefused if it is decided already, or a run has it in hand
	 * @throws NoSuchEntry if there is none
	 * @throws AccessDeniedException if the person neither asked for it nor may change
	 * exceptions
	 */
	@Transactional
	public Requested decide(String exception, String person) {
		var entry = locked(exception);
		if (!mayDecide(entry, person)) {
			throw new AccessDeniedException("%s is for who asked for it".formatted(exception));
		}
		if (entry.retired() || entry.value().state() != State.REQUESTED || isKnown(exception)) {
			refuse("state", "decided", "policy-exception.decide.over", exception);
		}
		var requester = (entry.value().requester() != null) ? entry.value().requester() : person;
		if (entry.value().requester() == null) {
			this.exceptions.write(exception, Map.of("requester", requester), person, "Has it decided");
		}
		return start(exception, requester, person);
	}

	/** Whether it waits for somebody to have it decided, and this person may. */
	public boolean isToDecide(Entry<Exemption> entry, String person) {
		return !entry.retired() && entry.value().state() == State.REQUESTED && mayDecide(entry, person)
				&& !isKnown(entry.id());
	}

	/** Whether it holds, and this person may end it. */
	public boolean isToRevoke(Entry<Exemption> entry, String person) {
		return !entry.retired() && entry.value().state() == State.ACTIVE
				&& this.rights.edits(this.exceptions.register().type(), person);
	}

	/**
	 * Ends an exception before its day.
	 * @throws EntryRefused if it does not hold, or nobody says why
	 * @throws NoSuchEntry if there is none
	 * @throws AccessDeniedException if the person may not change exceptions
	 */
	@Transactional
	public void revoke(String exception, String reason, String person) {
		this.rights.requireEditor(this.exceptions.register().type(), person);
		var entry = locked(exception);
		if (!isToRevoke(entry, person)) {
			refuse("state", "over", "policy-exception.revoke.over", exception);
		}
		var said = within("reason", "policy-exception.revoke.reason", reason, LONGEST_REASON);
		if (!this.cycles.getObject()
			.tell(REVOKED, key(exception), person, Map.of("revokedBy", person, "revocationReason", said))) {
			this.steps.revokeException(exception, person, said);
		}
	}

	/** With what the register says of it, so that nobody types it twice. */
	Requested start(String exception, String requester, String person) {
		var it = this.exceptions.get(exception).value();
		var known = new HashMap<String, Object>();
		known.put("exception", exception);
		known.put("requester", requester);
		known.put("description", it.description());
		known.put("deviatesFrom", it.documents());
		known.put("scope", it.scope());
		known.put("assets", it.assets());
		known.put("grounds", it.grounds());
		known.put("compensation", it.compensation());
		known.put("risks", it.risks());
		known.put("exceptionOwner", it.owner());
		this.cycles.getObject().start(CYCLE, key(exception), person, known);
		return new Requested(exception, key(exception));
	}

	private Entry<Exemption> locked(String exception) {
		this.exceptions.register().lock(exception);
		return this.exceptions.register()
			.find(exception)
			.orElseThrow(() -> new NoSuchEntry(this.texts.of("policy-exception.unknown", exception)));
	}

	private boolean mayDecide(Entry<Exemption> entry, String person) {
		return person.equals(entry.value().requester()) || this.rights.edits(this.exceptions.register().type(), person);
	}

	private boolean isKnown(String exception) {
		return !this.cycles.getObject().steps(key(exception)).isEmpty();
	}

	private String within(String field, String words, String text, int longest) {
		var said = (text != null) ? text.strip() : "";
		if (said.length() < SHORTEST || said.length() > longest) {
			refuse(field, "length", words, SHORTEST, longest, said.length());
		}
		return said;
	}

	private void refuse(String field, String rule, String words, Object... values) {
		throw new EntryRefused(List.of(new Fault(field, rule, this.texts.of(words, values))));
	}

	private static Exemption requested(String description, List<String> documents, String person) {
		return new Exemption(description, null, null, List.of(), documents, null, null, List.of(), person, person, null,
				null, null, State.REQUESTED, null);
	}

	private static String key(String exception) {
		return CYCLE + ":" + exception;
	}

}
