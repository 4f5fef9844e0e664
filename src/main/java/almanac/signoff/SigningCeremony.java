package almanac.signoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import almanac.engine.CompletionRefused;
import almanac.engine.Delegations;
import almanac.engine.Handover;
import almanac.engine.NoSuchTask;
import almanac.engine.Signing;
import almanac.engine.ToSign;
import almanac.engine.Violation;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import almanac.signoff.LinkRows.Link;
import almanac.web.Sha256;
import almanac.web.Texts;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes signatures: each once, from the person it was asked of, for exactly what was
 * shown.
 */
@Component
public class SigningCeremony {

	private final Signatures signatures;

	private final RequestRows rows;

	private final LinkRows links;

	private final Proofs proofs;

	private final StepUp stepUp;

	private final Signing signing;

	private final Rendering paper;

	private final SignatureLetters letters;

	private final People people;

	private final Delegations delegations;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	private final TransactionOperations transaction;

	SigningCeremony(Signatures signatures, RequestRows rows, LinkRows links, Proofs proofs, StepUp stepUp,
			Signing signing, Rendering paper, SignatureLetters letters, People people, Delegations delegations,
			Texts texts, ApplicationEventPublisher events, TransactionOperations transaction) {
		this.signatures = signatures;
		this.rows = rows;
		this.links = links;
		this.proofs = proofs;
		this.stepUp = stepUp;
		this.signing = signing;
		this.paper = paper;
		this.letters = letters;
		this.people = people;
		this.delegations = delegations;
		this.texts = texts;
		this.events = events;
		this.transaction = transaction;
	}

	/**
	 * Mails a code to the person of an open request.
	 * @return the text to say what came of it
	 * @throws NotOpen if it cannot be decided any more
	 * @throws almanac.mail.NotMailed if the mail server does not take it
	 */
	@Transactional
	public String sendCode(Request request, Signer signer) {
		open(request, signer, current(request));
		return switch (this.stepUp.send(request)) {
			case MAILED -> "sign.code.mailed";
			case TOO_OFTEN -> "sign.code.tooOften";
			case NOT_POSSIBLE -> "sign.code.notPossible";
		};
	}

	/**
	 * Completes the task and keeps the signature, all in one transaction. Who it is was
	 * made sure of before: nobody waits for the request with what that needs in hand.
	 * @return the request as it was decided
	 * @throws NotOpen if it cannot be decided any more
	 * @throws NotSigned if something is missing or wrong, in words for the signer
	 */
	public Request decide(Request asked, Signer signer, Decision decision) {
		var before = current(asked);
		asShown(before, decision, open(before, signer, before));
		var method = this.proofs.given(before, signer, decision.code());
		return this.transaction.execute((status) -> sign(this.rows.lock(asked.id()), signer, decision, method));
	}

	private void asShown(Request request, Decision decision, ToSign toSign) {
		complete(decision, toSign);
		if (!request.contentSha256().equals(decision.contentSha256())) {
			throw new NotOpen(request.id(), State.CHANGED);
		}
	}

	private Request sign(Request request, Signer signer, Decision decision, String method) {
		var toSign = open(request, signer, request);
		asShown(request, decision, toSign);
		var signed = "yes".equals(decision.choice());
		var state = signed ? State.SIGNED : State.REJECTED;
		if (!this.rows.end(request.id(), state)) {
			throw new NotOpen(request.id(), current(request).state());
		}
		this.stepUp.forget(request);
		var person = this.people.find(request.person()).filter(Person::active).orElseThrow();
		var roles = this.signatures.rolesOf(request, toSign);
		var handover = this.delegations.last(toSign.task()).map(Handover::id).orElse(null);
		var reason = (signed && !toSign.reasonAlways()) ? null : decision.reason();
		carryOut(request, toSign, decision.choice(), reason);
		var at = this.rows.now();
		var content = Content.read(request.content());
		var pdf = this.paper.of(request, content, person.name(), roles, state, reason, at);
		this.rows.decided(request.id(), reason, method, signer.address(), pdf.sha256());
		var decided = current(request);
		var link = Optional.ofNullable(signer.token()).flatMap(this.links::find);
		this.events.publishEvent(new SignatureGiven(decided, person.name(), person.mail(), roles, handover, at,
				link.map(Link::messageId).orElse(null), link.map(Link::tokenSha256).orElse(null),
				(signer.session() != null) ? Sha256.of(signer.session()) : null, signer.userAgent(),
				toSign.independentOf(), pdf.bytes(), toSign.procedure()));
		this.letters.receipt(decided);
		return decided;
	}

	private Request current(Request request) {
		return this.rows.find(request.id()).orElseThrow();
	}

	private ToSign open(Request request, Signer signer, Request current) {
		var now = current.isOpen() ? this.signing.find(request.taskId()).orElse(null) : null;
		var state = this.signatures.stateOf(current, now, signer);
		if (state != State.OPEN) {
			throw new NotOpen(request.id(), state);
		}
		return now;
	}

	private void complete(Decision decision, ToSign toSign) {
		var missing = new ArrayList<Violation>();
		if (!"yes".equals(decision.choice()) && !"no".equals(decision.choice())) {
			missing.add(new Violation("choice", "required", this.texts.of("sign.choice.needed")));
		}
		var least = (toSign.reason().minLength() != null) ? toSign.reason().minLength() : 1;
		var needed = toSign.reasonAlways() || "no".equals(decision.choice());
		if (needed && decision.reason().length() < least) {
			missing.add(new Violation("reason", "required",
					this.texts.of(toSign.reasonAlways() ? "sign.reason.needed.always" : "sign.reason.needed", least)));
		}
		if (!missing.isEmpty()) {
			throw new NotSigned(missing);
		}
	}

	private void carryOut(Request request, ToSign toSign, String choice, String reason) {
		var answers = new LinkedHashMap<String, Object>();
		answers.put(toSign.decision().key(), choice);
		if (reason != null) {
			answers.put(toSign.reason().key(), reason);
		}
		try {
			this.signing.sign(request.taskId(), request.person(), answers);
		}
		catch (NoSuchTask ex) {
			throw new NotOpen(request.id(), State.CALLED_OFF);
		}
		catch (CompletionRefused ex) {
			throw new NotSigned(ex.violations()
				.stream()
				.map((it) -> new Violation(it.field().equals(toSign.reason().key()) ? "reason"
						: it.field().equals(toSign.decision().key()) ? "choice" : "", it.rule(), it.message()))
				.toList());
		}
	}

}
