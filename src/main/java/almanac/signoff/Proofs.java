package almanac.signoff;

import java.time.Duration;
import java.util.List;

import almanac.access.SecondFactors;
import almanac.engine.SignatureLevel;
import almanac.engine.Violation;
import almanac.signoff.Opened.Proof;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * What a signer has to bring, by the level of the decision, and whether it was brought.
 */
@Component
class Proofs {

	/** How fresh a login is that counts as the second proof. */
	static final Duration FRESH = Duration.ofMinutes(5);

	private final RequestRows rows;

	private final StepUp stepUp;

	private final SecondFactors secondFactors;

	private final Texts texts;

	Proofs(RequestRows rows, StepUp stepUp, SecondFactors secondFactors, Texts texts) {
		this.rows = rows;
		this.stepUp = stepUp;
		this.secondFactors = secondFactors;
		this.texts = texts;
	}

	Proof needed(Request request, Signer signer) {
		var signedIn = request.person().equals(signer.person());
		if (request.level() == SignatureLevel.L2) {
			return (signedIn && signer.signedIn() != null && signer.signedIn().plus(FRESH).isAfter(this.rows.now()))
					? Proof.NONE : Proof.CODE;
		}
		return (signedIn || request.level() == SignatureLevel.L1_LINK) ? Proof.NONE : Proof.LOGIN;
	}

	/**
	 * @return how the person was made sure of
	 * @throws NotSigned if that did not succeed
	 */
	String given(Request request, Signer signer, String code) {
		var way = request.person().equals(signer.person()) ? "login" : "link";
		switch (needed(request, signer)) {
			case NONE -> {
				return (request.level() == SignatureLevel.L2) ? "fresh-login" : way;
			}
			case LOGIN -> throw refused("sign.login.needed");
			default -> {
				if (code.isEmpty()) {
					throw refused("sign.code.needed");
				}
				if (this.stepUp.accepts(request, code)) {
					return way + "+mailed-code";
				}
				if (this.secondFactors.accepts(request.person(), code)) {
					return way + "+app-code";
				}
				var locked = appLocked(request);
				throw (locked == 0) ? refused("sign.code.wrong")
						: refused(this.stepUp.canSend() ? "sign.code.locked" : "sign.code.locked.login", locked);
			}
		}
	}

	private NotSigned refused(String text, Object... values) {
		return new NotSigned(List.of(new Violation("code", "proof", this.texts.of(text, values))));
	}

	/** Whether the person has an app whose codes count. */
	boolean hasApp(Request request) {
		return this.secondFactors.enrolled(request.person());
	}

	/**
	 * For how many minutes no code of the app counts after too many wrong ones, 0 if they
	 * count.
	 */
	long appLocked(Request request) {
		return this.secondFactors.locked(request.person()).map((it) -> it.toMinutes() + 1).orElse(0L);
	}

}
