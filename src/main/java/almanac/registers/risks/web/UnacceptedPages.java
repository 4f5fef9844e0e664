package almanac.registers.risks.web;

import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import almanac.registers.kit.web.EntryViews;
import almanac.registers.risks.Risk;
import almanac.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Risks above the appetite that nobody accepted validly, for people and machines.
 */
@Controller
@Tag(name = "Registers")
class UnacceptedPages {

	private static final int SIZE = 25;

	private final UnacceptedRisks unaccepted;

	private final Register<Risk> risks;

	private final RegisterRights rights;

	private final EntryViews views;

	UnacceptedPages(UnacceptedRisks unaccepted, Register<Risk> risks, RegisterRights rights, EntryViews views) {
		this.unaccepted = unaccepted;
		this.risks = risks;
		this.rights = rights;
		this.views = views;
	}

	@GetMapping("/registers/risks/unaccepted")
	String shown(@RequestParam(defaultValue = "0") int page, Authentication person, Model model) {
		this.rights.requireReader(this.risks.type(), person.getName());
		var type = this.risks.type();
		model.addAttribute("labels", type.columns().stream().map((it) -> this.views.label(type, it)).toList());
		model.addAttribute("found",
				this.unaccepted.page(Math.max(page, 0), SIZE).map((it) -> this.views.row(type, it)));
		return "risks/unaccepted";
	}

	@GetMapping("/api/registers/risks/unaccepted")
	@ResponseBody
	@Operation(summary = "Risks above the appetite without a valid acceptance",
			description = "By the criteria in force and today: what remains now counts, the risk before treatment where"
					+ " nobody judged that. Closed risks and those out of use are left out.")
	Page<Entry<Risk>> all(
			@RequestParam(defaultValue = "0") @Min(value = 0, message = "Pages are counted from 0.") int page,
			@RequestParam(defaultValue = "50") @Min(value = 1, message = "Between 1 and 200.") @Max(
					value = Page.MAX_SIZE, message = "Between 1 and 200.") int size,
			Authentication person) {
		this.rights.requireReader(this.risks.type(), person.getName());
		return this.unaccepted.page(page, size);
	}

}
