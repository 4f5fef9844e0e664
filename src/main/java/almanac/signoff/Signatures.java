package almanac.signoff;

import java.util.List;
import java.util.Optional;

import almanac.engine.Signing;
import almanac.engine.ToSign;
import almanac.registers.people.People;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows what is to be signed and what was. Looking changes nothing.
 */
@Component
public class Signatures {

	private final Requests requests;

	private final RequestRows rows;

	private final LinkRows links;

	private final Proofs proofs;

	private final StepUp stepUp;

	private final Signing signing;

	private final Contents contents;

	private final Enclosures enclosures;

	private final People people;

	Signatures(Requests requests, RequestRows rows, LinkRows links, Proofs proofs, StepUp stepUp, Signing signing,
			Contents contents, Enclosures enclosures, People people) {
		this.requests = requests;
		this.rows = rows;
		this.links = links;
		this.proofs = proofs;
		this.stepUp = stepUp;
		this.signing = signing;
		this.contents = contents;
		this.enclosures = enclosures;
		this.people = people;
	}

	/**
	 * The request a link belongs to, dead or alive; empty for a link that never was, and
	 * for one that was not made for who is signed in.
	 */
	public Optional<Request> byLink(Signer signer) {
		return this.links.find(signer.token())
			.flatMap((link) -> this.rows.find(link.request()))
			.filter((it) -> signer.person() == null || signer.person().equals(it.person()));
	}

	/**
	 * The open request of a task, for its person alone; one that is not asked yet if
	 * there is none. Changes nothing.
	 */
	public Optional<Request> toShow(String task, String person) {
		return this.requests.toShow(task).filter((it) -> it.person().equals(person));
	}

	/** The open request of a task, for its person alone; made if there is none yet. */
	@Transactional
	public Optional<Request> ofTask(String task, String person) {
		return this.requests.toShow(task)
			.filter((it) -> it.person().equals(person))
			.flatMap((shown) -> this.requests.of(task));
	}

	public Optional<Request> find(String id) {
		return this.rows.find(id);
	}

	/** What waits for the person, by kind, the oldest first. */
	public List<Request> waitingFor(String person) {
		return this.rows.openFor(person);
	}

	/** All of a run, oldest first. */
	public List<Request> ofRun(String businessKey) {
		return this.rows.ofRun(businessKey);
	}

	/** Changes nothing. */
	public Opened open(Request request, Signer signer) {
		var now = request.isOpen() ? this.signing.find(request.taskId()).orElse(null) : null;
		var state = stateOf(request, now, signer);
		var shown = Content.read(request.content());
		var changed = (state == State.CHANGED && now != null) ? Difference.of(shown, this.contents.of(now))
				: (state == State.OPEN) ? before(request, shown) : null;
		var enclosures = (state == State.OPEN) ? this.enclosures.of(request.businessKey(), shown)
				: List.<Enclosure>of();
		return new Opened(request, state, shown, changed, enclosures, this.proofs.needed(request, signer),
				this.stepUp.isSent(request), this.stepUp.canSend(), this.proofs.hasApp(request),
				this.proofs.appLocked(request), now, nameOf(request), hasLeft(request, state),
				(now != null) ? rolesOf(request, now) : List.of(), (now != null) ? now.task().due() : null);
	}

	/** Only a login tells that it was the person who opened it. */
	@Transactional
	public void openedBy(Request request, Signer signer) {
		if (request.person().equals(signer.person())) {
			this.rows.opened(request.id());
		}
	}

	private Difference before(Request request, Content shown) {
		return this.rows.changed(request).map((it) -> Difference.of(Content.read(it.content()), shown)).orElse(null);
	}

	/** As it is for who comes like this: a link may be older than its request. */
	State stateOf(Request request, ToSign now, Signer signer) {
		var state = this.requests.stateOf(request, now);
		return (state == State.OPEN && isLinkTooOld(signer)) ? State.EXPIRED : state;
	}

	/** Whether the signer comes by a link whose days are over. */
	public boolean isLinkTooOld(Signer signer) {
		return signer.token() != null
				&& this.links.find(signer.token()).filter((it) -> it.expires().isBefore(this.rows.now())).isPresent();
	}

	/** Those of the person that entitle to sign this. */
	List<String> rolesOf(Request request, ToSign toSign) {
		var candidates = toSign.task().candidates();
		return this.people.rolesOf(request.person()).stream().filter(candidates::contains).toList();
	}

	/** The name somebody had who signed, else the one of today. */
	private String nameOf(Request request) {
		var ended = request.state().isDecided() ? request.ended() : null;
		return this.people.historyOf(request.person())
			.stream()
			.filter((it) -> ended == null || !it.from().isAfter(ended))
			.findFirst()
			.map((it) -> it.value().name())
			.or(() -> this.people.nameOf(request.person()))
			.orElse(request.person());
	}

	/** Whether it was taken from somebody because nothing is asked of that person now. */
	private boolean hasLeft(Request request, State state) {
		return state == State.REASSIGNED && !this.people.isActive(request.person());
	}

}
