package almanac.cycles.reviewrisk.web;

import almanac.cycles.reviewrisk.AskedReviews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reviews of risks, for machines.
 */
@RestController
@RequestMapping("/api/registers/risks/{id}/review")
@Tag(name = "Risks", description = "What could harm the information, and what is done about it.")
class AskedReviewApi {

	private final AskedReviews reviews;

	AskedReviewApi(AskedReviews reviews) {
		this.reviews = reviews;
	}

	record Asking(String reason) {
	}

	record Asked(String risk, String businessKey) {
	}

	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Have a risk reviewed outside the plan",
			description = "By its owner or who may change risks, with a reason of 20 to 1,000 characters. A review that is"
					+ " under way gets the reason, too.")
	Asked ask(@PathVariable String id, @RequestBody Asking asking, Authentication person) {
		return new Asked(id, this.reviews.ask(id, asking.reason(), person.getName()));
	}

}
