package almanac.registers.risks.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import almanac.registers.kit.ChangedMeanwhile;
import almanac.registers.kit.EntryRefused;
import almanac.registers.kit.NoSuchEntry;
import almanac.registers.risks.Criteria;
import almanac.registers.risks.CriteriaVersion;
import almanac.registers.risks.RiskCriteria.Authority;
import almanac.registers.risks.RiskMap;
import almanac.web.Moments;
import almanac.web.Problems.Fault;
import almanac.web.Texts;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The risk criteria for people, with the map of the risks.
 */
@Controller
@RequestMapping("/registers/risks/criteria")
class CriteriaPages {

	/** More versions are for machines to read. */
	private static final int SHOWN = 20;

	private static final String CURRENT = "current";

	private static final String INHERENT = "inherent";

	private final Criteria criteria;

	private final RiskMap map;

	private final UnacceptedRisks unaccepted;

	private final CriteriaRights rights;

	private final CriteriaWords words;

	private final Moments moments;

	private final Texts texts;

	CriteriaPages(Criteria criteria, RiskMap map, UnacceptedRisks unaccepted, CriteriaRights rights,
			CriteriaWords words, Moments moments, Texts texts) {
		this.criteria = criteria;
		this.map = map;
		this.unaccepted = unaccepted;
		this.rights = rights;
		this.words = words;
		this.moments = moments;
		this.texts = texts;
	}

	@GetMapping
	String shown(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
			@RequestParam(defaultValue = CURRENT) String map, Authentication person, Model page) {
		this.rights.requireReader(person.getName());
		var history = this.criteria.history();
		var it = (asOf == null) ? history.inForce()
				: this.criteria.asOf(endOf(asOf)).orElseThrow(() -> new NoSuchEntry("No risk criteria at " + asOf));
		page.addAttribute("it", it);
		page.addAttribute("asOf", asOf);
		page.addAttribute("words", this.words);
		page.addAttribute("matrix", Matrix.of(it.value()));
		page.addAttribute("history",
				steps(history.versions()
					.stream()
					.filter((one) -> asOf == null || !one.validFrom().isAfter(endOf(asOf)))
					.toList()));
		page.addAttribute("mayEdit", asOf == null && this.rights.edits(person.getName()));
		if (asOf == null) {
			var counts = this.map.counts();
			page.addAttribute("counts", counts);
			page.addAttribute("unaccepted", this.unaccepted.count());
			page.addAttribute("shown", map.equals(INHERENT) ? INHERENT : CURRENT);
			page.addAttribute("map",
					map.equals(INHERENT) ? Matrix.of(it.value(), counts.inherent(), "likelihood", "impact")
							: Matrix.of(it.value(), counts.current(), "residualLikelihood", "residualImpact"));
		}
		return "risks/criteria";
	}

	private List<CriteriaWords.Step> steps(List<CriteriaVersion> versions) {
		return IntStream.range(0, Math.min(SHOWN, versions.size()))
			.mapToObj((at) -> new CriteriaWords.Step(versions.get(at),
					(at + 1 == versions.size()) ? List.of()
							: this.words.changes(versions.get(at + 1).value(), versions.get(at).value())))
			.toList();
	}

	private Instant endOf(LocalDate day) {
		return day.plusDays(1).atStartOfDay(this.moments.zone()).toInstant().minusMillis(1);
	}

	@GetMapping("/edit")
	String edit(Authentication person, Model page) {
		this.rights.requireEditor(person.getName());
		var it = this.criteria.inForce();
		var typed = CriteriaForm.of(it.value());
		typed.put("version", String.valueOf(it.version()));
		return form(typed, List.of(), page);
	}

	/** Gives the form other sizes; nothing is kept yet. */
	@PostMapping(path = "/edit", params = "again")
	String again(@RequestParam Map<String, String> typed, @RequestParam String again, Authentication person,
			Model page) {
		this.rights.requireEditor(person.getName());
		return form(new CriteriaForm(typed, this.texts).resized(again.equals("multiplied")), List.of(), page);
	}

	@PostMapping(path = "/edit", params = "!again")
	String change(@RequestParam Map<String, String> typed, Authentication person, HttpServletResponse response,
			Model page, RedirectAttributes next) {
		this.rights.requireEditor(person.getName());
		var form = new CriteriaForm(typed, this.texts);
		var value = form.read();
		var reason = typed.getOrDefault("reason", "");
		try {
			if (!form.faults().isEmpty()) {
				var faults = new ArrayList<>(form.faults());
				this.criteria.faults(value, reason)
					.stream()
					.filter((it) -> form.faults().stream().noneMatch((other) -> other.field().equals(it.field())))
					.forEach(faults::add);
				throw new EntryRefused(faults);
			}
			var kept = this.criteria.change(version(typed), value, person.getName(), reason);
			next.addFlashAttribute("message", this.texts.of("criteria.kept", kept.version()));
			return "redirect:/registers/risks/criteria";
		}
		catch (EntryRefused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return form(form.resized(false), ex.faults(), page);
		}
		catch (ChangedMeanwhile ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return form(form.resized(false), List.of(new Fault("reason", "changed", ex.getMessage())), page);
		}
	}

	private static int version(Map<String, String> typed) {
		var version = typed.getOrDefault("version", "");
		return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
	}

	private String form(Map<String, String> typed, List<Fault> faults, Model page) {
		page.addAttribute("typed", typed);
		page.addAttribute("errors",
				faults.stream()
					.collect(Collectors.toMap(Fault::field, Fault::message, (one, other) -> one + " " + other,
							LinkedHashMap::new)));
		page.addAttribute("words", this.words);
		page.addAttribute("authorities", Authority.values());
		return "risks/edit";
	}

}
