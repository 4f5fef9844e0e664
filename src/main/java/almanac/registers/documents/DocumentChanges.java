package almanac.registers.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import almanac.engine.Cycles;
import almanac.engine.MessageReceiver;
import almanac.registers.kit.EntryRefused;
import almanac.registers.kit.NoSuchEntry;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import almanac.web.Problems.Fault;
import almanac.web.Texts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what is asked of documents: by people on the page of the document, by cycles with
 * the message {@code documentChangeRequested}. Each starts an approval, or joins the one
 * under way.
 */
@Component
public class DocumentChanges implements MessageReceiver {

	static final String CYCLE = "document-approval";

	private static final int SHORTEST = 20;

	private static final int LONGEST = 2000;

	private final DocumentRuns runs;

	private final Register<Document> documents;

	private final ObjectProvider<Cycles> cycles;

	private final RegisterRights rights;

	private final Texts texts;

	DocumentChanges(DocumentRuns runs, Register<Document> documents, ObjectProvider<Cycles> cycles,
			RegisterRights rights, Texts texts) {
		this.runs = runs;
		this.documents = documents;
		this.cycles = cycles;
		this.rights = rights;
		this.texts = texts;
	}

	/**
	 * Takes what a person asks.
	 * @return business key of the run that takes it up
	 * @throws EntryRefused if it is too short or too long
	 * @throws NoSuchEntry if there is no such document in use
	 * @throws org.springframework.security.access.AccessDeniedException if the person may
	 * not read documents
	 */
	@Transactional
	public String ask(String document, String change, String person) {
		this.rights.requireReader(this.documents.type(), person);
		var said = (change != null) ? change.strip() : "";
		if (said.length() < SHORTEST || said.length() > LONGEST) {
			throw new EntryRefused(List.of(new Fault("change", "length",
					this.texts.of("documents.ask.needed", SHORTEST, LONGEST, said.length()))));
		}
		return request(document, said, person, person);
	}

	/**
	 * Asks for a change.
	 * @param change what, and why; of a message that is too long the beginning
	 * @param source key of the run that asks, or login name of the person
	 * @param person who starts the run, {@literal null} if nobody does
	 * @return business key of the run that takes it up
	 * @throws NoSuchEntry if there is no such document in use
	 */
	@Transactional
	public String request(String document, String change, String source, String person) {
		this.documents.lock(document);
		if (this.documents.find(document).filter((it) -> !it.retired()).isEmpty()) {
			throw new NoSuchEntry(this.texts.of("documents.file.noDocument", document));
		}
		var said = (change.length() > LONGEST) ? change.substring(0, LONGEST - 1) + "…" : change;
		var underWay = this.runs.of(document).orElse(null);
		if (underWay != null) {
			this.runs.ask(document, underWay, said, source);
			return underWay;
		}
		var run = key("%s:%s:change-%d".formatted(CYCLE, document, this.runs.count(document) + 1));
		this.runs.take(document, run);
		this.runs.ask(document, run, said, source);
		this.cycles.getObject()
			.start(CYCLE, run, person, Map.of("document", document, "change", said, "changeSource", source));
		return run;
	}

	@Override
	public String message() {
		return "documentChangeRequested";
	}

	/**
	 * @param payload {@code document}, if the sender knows it, and {@code change} or
	 * {@code reason}
	 */
	@Override
	public String receive(String fromBusinessKey, Map<String, Object> payload) {
		var change = Objects.toString(payload.get("change"), Objects.toString(payload.get("reason"), fromBusinessKey));
		var document = Objects.toString(payload.get("document"), "");
		if (!document.isEmpty() && this.documents.find(document).filter((it) -> !it.retired()).isPresent()) {
			return request(document, change, fromBusinessKey, null);
		}
		var run = key(CYCLE + ":" + fromBusinessKey);
		var variables = new HashMap<String, Object>(payload);
		variables.remove("document");
		variables.put("change", change);
		variables.put("changeSource", fromBusinessKey);
		this.cycles.getObject().start(CYCLE, run, null, variables);
		return run;
	}

	/** Never one that a run has or had. */
	private String key(String wanted) {
		return IntStream.iterate(1, (it) -> it + 1)
			.mapToObj((it) -> (it == 1) ? wanted : wanted + "." + it)
			.filter((it) -> this.cycles.getObject().steps(it).isEmpty())
			.findFirst()
			.orElseThrow();
	}

}
