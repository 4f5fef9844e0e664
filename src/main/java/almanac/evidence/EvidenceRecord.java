package almanac.evidence;

import java.time.Instant;

import almanac.engine.Procedure;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Something that was done, as it is kept for good.
 *
 * @param seq position in the chain of its run, counted from 1
 * @param step id of the step in its model, {@literal null} for the run as a whole
 * @param person {@literal null} for what the engine did by itself
 * @param personName the name as it was then
 * @param at when it happened
 * @param recordedAt when it was written
 * @param content canonical JSON (RFC 8785)
 * @param model the procedure in force
 * @param previousHash {@link #recordHash} of the record before in the same run,
 * {@literal null} for the first
 */
public record EvidenceRecord(String id, String instanceId, long seq, Kind kind, String cycle, String businessKey,
		String step, String stepName, String person, String personName, Instant at, Instant recordedAt,
		@JsonRawValue @Schema(implementation = Object.class) String content, String contentSha256, Procedure model,
		String formId, String formSha256, String previousHash, String recordHash) {
}
