package almanac.signoff;

import java.time.Instant;
import java.util.List;

import almanac.engine.Field;
import almanac.engine.ToSign;

/**
 * What somebody finds who comes to sign.
 *
 * @param state as it is now, be that on record already or not
 * @param content what is to be signed now, or was signed
 * @param changed against what the signer was shown before, {@literal null} if nothing was
 * @param enclosures files that are part of what is to be signed now
 * @param proof what is needed to decide
 * @param codeSent whether a code is on its way that still works
 * @param canMailCode whether a code can be mailed
 * @param hasApp whether codes of an authenticator app count
 * @param appLocked for how many minutes no code of the app is heard, 0 if they are
 * @param toSign {@literal null} unless it is open
 * @param name of its person; who signed keeps the name of that moment
 * @param left whether somebody else is to decide because the person is not active any
 * more
 */
public record Opened(Request request, State state, Content content, Difference changed, List<Enclosure> enclosures,
		Proof proof, boolean codeSent, boolean canMailCode, boolean hasApp, long appLocked, ToSign toSign, String name,
		boolean left, List<String> roles, Instant due) {

	/** Under which its words stand among the texts. */
	public String said() {
		return this.state.code() + (this.left ? ".left" : "");
	}

	public Field decision() {
		return this.toSign.decision();
	}

	public Field reason() {
		return this.toSign.reason();
	}

	/** Whether a yes has to be given its reason, too. */
	public boolean reasonAlways() {
		return this.toSign.reasonAlways();
	}

	/** What a signer has to bring. */
	public enum Proof {

		/** Nothing more: the link or the login is enough. */
		NONE,

		/** A login. */
		LOGIN,

		/** A code, or for who is signed in a fresh login. */
		CODE

	}

}
