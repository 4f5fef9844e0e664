package almanac.access.web;

import java.time.Instant;

import almanac.access.PasswordLinks;
import almanac.mail.NotMailed;
import almanac.web.Problems;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Links by which people choose a password, for machines.
 */
@RestController
@Tag(name = "People")
class PasswordLinkApi {

	private final PasswordLinks links;

	PasswordLinkApi(PasswordLinks links) {
		this.links = links;
	}

	/**
	 * @param link not shown again; {@literal null} if it went out by mail
	 */
	@JsonInclude(Include.NON_NULL)
	record Answer(String person, String link, Instant expires) {
	}

	@PostMapping("/api/people/{id}/password-link")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Make a link by which a person chooses a password",
			description = "For ISM and operators; for operators by operators only. It works once, for some days, and"
					+ " kills the one before.")
	Answer issue(@PathVariable String id,
			@Parameter(description = "To the mail address of the person instead of this answer") @RequestParam(
					defaultValue = "false") boolean mailed,
			Authentication issuer) {
		var issued = this.links.issue(id, mailed, issuer.getName());
		return new Answer(id, (issued.path() != null) ? PasswordLinkForms.address(issued.path()) : null,
				issued.expires());
	}

	@ExceptionHandler
	ProblemDetail on(NotMailed exception) {
		return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "not-mailed", "The link was not sent",
				exception.getMessage());
	}

}
