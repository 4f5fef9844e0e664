package almanac.signoff;

import java.time.Instant;

import almanac.engine.SignatureLevel;

/**
 * A person was asked to sign something.
 *
 * @param content canonical JSON
 * @param expires when the newest link to it dies
 * @param opened when the person first opened it after a login, {@literal null} if never
 * @param ended {@literal null} while it is open
 * @param paperSha256 hash of the PDF, {@literal null} unless it was decided
 */
public record Request(String id, String taskId, String instanceId, String businessKey, String cycle, String step,
		String stepName, String person, SignatureLevel level, String meaning, String content, String contentSha256,
		Instant requested, Instant expires, Instant opened, State state, Instant ended, String comment, String method,
		String paperSha256) {

	public boolean isOpen() {
		return this.state == State.OPEN;
	}

	/** Requests of one kind may be decided on one page. */
	public String kind() {
		return this.cycle + ":" + this.step;
	}

	/** Number of what the run is about, as people know it; empty if it has none. */
	public String entry() {
		return (this.businessKey != null) ? this.businessKey.substring(this.businessKey.indexOf(':') + 1) : "";
	}

	public String fingerprint() {
		return Content.fingerprint(this.contentSha256);
	}

}
