package almanac.engine;

import java.time.Instant;

/**
 * A task went from one person to another, or waits for somebody to have it.
 *
 * @param from login name of who had it, {@literal null} if nobody had
 * @param to login name of who got it, {@literal null} while nobody may have it
 * @param backTo to whom it comes back after an absence, {@literal null} if to nobody
 * @param reason in words of a person, or the number of an absence
 * @param person by whose hand, {@literal null} if it went by itself
 * @param begun when the receiver first kept an answer, {@literal null} if not yet
 */
public record Handover(long id, String task, String businessKey, String from, String to, String backTo,
		HandoverCause cause, String reason, String person, Instant at, Instant begun) {

	static Handover of(UserTask task, String from, String to, HandoverCause cause) {
		return new Handover(0, task.id(), task.businessKey(), from, to, null, cause, null, null, null, null);
	}

	Handover because(String why, String by) {
		return new Handover(this.id, this.task, this.businessKey, this.from, this.to, this.backTo, this.cause, why, by,
				this.at, this.begun);
	}

	Handover backTo(String whom) {
		return new Handover(this.id, this.task, this.businessKey, this.from, this.to, whom, this.cause, this.reason,
				this.person, this.at, this.begun);
	}

}
