package almanac.registers.nonconformities.web;

import almanac.registers.nonconformities.Grade;
import almanac.registers.nonconformities.Listed;
import almanac.registers.nonconformities.Listing;
import almanac.registers.nonconformities.Order;
import almanac.registers.nonconformities.State;
import almanac.web.Page;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The register of nonconformities as a list for people.
 */
@Controller
class ListPage {

	private static final int SIZE = 25;

	private final Listing listing;

	private final CaseView views;

	ListPage(Listing listing, CaseView views) {
		this.listing = listing;
		this.views = views;
	}

	@GetMapping("/nonconformities")
	String list(Asked asked, @RequestParam(defaultValue = "") String page, Authentication person, Model model) {
		model.addAttribute("found", found(asked, number(page), person.getName()).map(this.views::row));
		model.addAttribute("asked", asked);
		model.addAttribute("people", this.views.people());
		model.addAttribute("states", State.values());
		model.addAttribute("grades", Grade.values());
		model.addAttribute("columns", Order.Column.values());
		return "nonconformities/list";
	}

	/** Beyond the end stands the last page. */
	private Page<Listed> found(Asked asked, int page, String person) {
		var found = this.listing.page(asked.filter(person), asked.order(), person, page, SIZE);
		return (found.items().isEmpty() && found.total() > 0) ? this.listing.page(asked.filter(person), asked.order(),
				person, (int) ((found.total() - 1) / SIZE), SIZE) : found;
	}

	private static int number(String page) {
		return page.matches("\\d{1,8}") ? Integer.parseInt(page) : 0;
	}

}
