package almanac.signoff.web;

import java.time.Instant;

import almanac.engine.Readership;
import almanac.signoff.Request;
import almanac.signoff.Signatures;
import almanac.signoff.State;
import almanac.web.Page;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signatures for machines, to read.
 */
@RestController
@RequestMapping("/api/signatures")
@Tag(name = "Signatures", description = "Who was asked to sign what, and what became of it (5.1, 7.5.2).")
class SignatureApi {

	private final Signatures signatures;

	private final Readership readership;

	SignatureApi(Signatures signatures, Readership readership) {
		this.signatures = signatures;
		this.readership = readership;
	}

	/**
	 * @param content canonical JSON (RFC 8785) of what is signed
	 * @param method how the person was made sure of, {@literal null} unless decided
	 */
	record Item(String id, String task, String businessKey, String step, String person, String level, String meaning,
			State state, String comment, String method, Instant requestedAt, Instant endedAt,
			@JsonRawValue @Schema(implementation = Object.class) String content, String contentSha256,
			String paperSha256) {

		static Item of(Request it) {
			return new Item(it.id(), it.taskId(), it.businessKey(), it.step(), it.person(), it.level().code(),
					it.meaning(), it.state(), it.comment(), it.method(), it.requested(), it.ended(), it.content(),
					it.contentSha256(), it.paperSha256());
		}

	}

	@GetMapping
	@Operation(summary = "Signatures of one run, oldest first, those that were not given included",
			description = "For everybody who may read the run; others get those asked of themselves.")
	Page<Item> of(@Parameter(example = "corrective-action:NC-2026-0001") @RequestParam String businessKey,
			@RequestParam(defaultValue = "0") @Min(value = 0, message = "Pages are counted from 0.") int page,
			@RequestParam(defaultValue = "50") @Min(value = 1, message = "Between 1 and 200.") @Max(
					value = Page.MAX_SIZE, message = "Between 1 and 200.") int size,
			Authentication person) {
		var readable = this.signatures.ofRun(businessKey)
			.stream()
			.filter((it) -> it.person().equals(person.getName())
					|| this.readership.mayRead(person.getName(), businessKey))
			.map(Item::of)
			.toList();
		return new Page<>(readable.stream().skip((long) page * size).limit(size).toList(), page, size, readable.size());
	}

}
