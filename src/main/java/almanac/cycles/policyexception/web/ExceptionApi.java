package almanac.cycles.policyexception.web;

import java.net.URI;

import almanac.cycles.policyexception.ExceptionRequests;
import almanac.cycles.policyexception.ExceptionRequests.Requested;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Exceptions from documents, for machines.
 */
@RestController
@Tag(name = "Registers")
class ExceptionApi {

	private final ExceptionRequests requests;

	ExceptionApi(ExceptionRequests requests) {
		this.requests = requests;
	}

	/** What is to be done otherwise, in one line. */
	record Wanted(String description) {
	}

	record Revocation(String reason) {
	}

	@PostMapping("/api/registers/documents/{id}/exceptions")
	@Operation(summary = "Ask for an exception from a document",
			description = "Enters it in the register of exceptions, and gives you the task to describe it. It holds once"
					+ " somebody else has signed it, for twelve months at most.")
	ResponseEntity<Requested> ask(@PathVariable String id, @RequestBody Wanted wanted, Authentication person) {
		var requested = this.requests.ask(id, wanted.description(), person.getName());
		return ResponseEntity.created(URI.create("/api/registers/exceptions/" + requested.exception())).body(requested);
	}

	@PostMapping("/api/registers/exceptions/{id}/decision")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Have an exception decided that was asked for",
			description = "By who asked for it or who may change exceptions; whoever asked for it describes it first.")
	Requested decide(@PathVariable String id, Authentication person) {
		return this.requests.decide(id, person.getName());
	}

	@PostMapping("/api/registers/exceptions/{id}/revocation")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "End an exception before its day",
			description = "By who may change exceptions, with a reason of 10 to 1,000 characters.")
	void revoke(@PathVariable String id, @RequestBody Revocation revocation, Authentication person) {
		this.requests.revoke(id, revocation.reason(), person.getName());
	}

}
