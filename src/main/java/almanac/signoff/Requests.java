package almanac.signoff;

import java.time.Duration;
import java.util.Optional;
import java.util.List;
import java.util.UUID;

import almanac.engine.CycleEnded;
import almanac.engine.Errand;
import almanac.engine.Errands;
import almanac.engine.Signing;
import almanac.engine.TaskAssigned;
import almanac.engine.ToSign;
import almanac.registers.people.People;
import almanac.registers.people.Person;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks whoever has a task that is decided by signature, as often as that changes, and
 * ends what is not to be signed any more.
 */
@Component
class Requests implements Errand {

	/** How long a link works. */
	static final Duration VALID = Duration.ofDays(7);

	private final RequestRows rows;

	private final Signing signing;

	private final Contents contents;

	private final SignatureLetters letters;

	private final People people;

	private final Errands errands;

	private final ApplicationEventPublisher events;

	Requests(RequestRows rows, Signing signing, Contents contents, SignatureLetters letters, People people,
			Errands errands, ApplicationEventPublisher events) {
		this.rows = rows;
		this.signing = signing;
		this.contents = contents;
		this.letters = letters;
		this.people = people;
		this.errands = errands;
		this.events = events;
	}

	/**
	 * Asks once all the transaction does is done: only then is what is to be signed
	 * complete.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(TaskAssigned it) {
		if (!it.task().bySignature()) {
			return;
		}
		this.rows.openOf(it.task().id())
			.filter((open) -> !open.person().equals(it.person()))
			.ifPresent((open) -> end(open, State.REASSIGNED));
		this.errands.promise(name(), it.task().id());
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(CycleEnded it) {
		this.rows.openIn(it.instanceId()).forEach((open) -> end(open, State.CALLED_OFF));
	}

	@Override
	public String name() {
		return "signature";
	}

	@Override
	@Transactional
	public void run(String task, boolean last) {
		of(task)
			.ifPresent((request) -> this.signing.find(task).ifPresent((it) -> this.letters.ask(request, it.task())));
	}

	/**
	 * The open request of a task, made if there is none for what the task is now and
	 * whose it is; empty if there is nothing to sign for anybody.
	 */
	@Transactional
	Optional<Request> of(String task) {
		var toSign = this.signing.find(task).filter((it) -> it.task().assignee() != null).orElse(null);
		var open = this.rows.openOf(task).filter((it) -> isStill(it, toSign)).orElse(null);
		return (open != null) ? Optional.of(open)
				: Optional.ofNullable(toSign).filter((it) -> this.people.isActive(it.task().assignee())).map(this::ask);
	}

	/**
	 * What {@link #of} would give, with nothing kept of it. Changes nothing.
	 */
	Optional<Request> toShow(String task) {
		var toSign = this.signing.find(task).filter((it) -> it.task().assignee() != null).orElse(null);
		return this.rows.openOf(task)
			.filter((it) -> stateOf(it, toSign) == State.OPEN)
			.or(() -> Optional.ofNullable(toSign)
				.filter((it) -> this.people.isActive(it.task().assignee()))
				.map(this::made));
	}

	/** Whether it may still be decided; it is ended if it may not. */
	@Transactional
	boolean isStill(Request open, ToSign now) {
		var state = stateOf(open, now);
		if (state != State.OPEN) {
			end(open, state);
		}
		return state == State.OPEN;
	}

	/** Changes nothing. */
	State stateOf(Request open, ToSign now) {
		if (!open.isOpen()) {
			return open.state();
		}
		if (now == null) {
			return State.CALLED_OFF;
		}
		if (!open.person().equals(now.task().assignee()) || !this.people.isActive(open.person())) {
			return State.REASSIGNED;
		}
		if (!open.contentSha256().equals(this.contents.of(now).sha256())) {
			return State.CHANGED;
		}
		return open.expires().isBefore(this.rows.now()) ? State.EXPIRED : State.OPEN;
	}

	private void end(Request open, State state) {
		if (this.rows.end(open.id(), state)) {
			var person = this.people.find(open.person());
			this.events.publishEvent(new SignatureEnded(this.rows.find(open.id()).orElseThrow(), state, this.rows.now(),
					person.map(Person::name).orElse(open.person()), person.map(Person::mail).orElse(null),
					List.copyOf(this.people.rolesOf(open.person())), this.people.isActive(open.person())));
		}
	}

	private Request ask(ToSign it) {
		var request = made(it);
		this.rows.add(request);
		this.events.publishEvent(new SignatureRequested(request, it.procedure()));
		return request;
	}

	private Request made(ToSign it) {
		var task = it.task();
		var content = this.contents.of(it);
		var now = this.rows.now();
		return new Request(UUID.randomUUID().toString(), task.id(), it.instanceId(), task.businessKey(), task.cycle(),
				task.key(), task.name(), task.assignee(), it.level(), it.meaning(), content.json(), content.sha256(),
				now, now.plus(VALID), null, State.OPEN, null, null, null, null);
	}

}
