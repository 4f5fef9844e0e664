package almanac.catalogue.web;

import java.time.Period;
import java.util.List;

import almanac.catalogue.Anchor;
import almanac.catalogue.Catalogue;
import almanac.catalogue.Cycle;
import almanac.catalogue.Rhythm;
import almanac.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The catalogue for machines.
 */
@RestController
@Tag(name = "Cycles", description = "The processes of the ISMS (4.4).")
class CatalogueApi {

	private final Catalogue catalogue;

	CatalogueApi(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	/**
	 * @param interval ISO 8601 period, {@literal null} if it runs when needed; then so
	 * are anchor, lead, grace and scope
	 */
	record Listed(String id, String name, List<String> clauses, String purpose, String owner, String interval,
			Anchor anchor, String lead, String grace, String scope, List<String> triggers) {

		static Listed of(Cycle it) {
			Rhythm rhythm = it.rhythm();
			return (rhythm == null)
					? new Listed(it.id(), it.title(), it.clauses(), it.purpose(), it.owner(), null, null, null, null,
							null, it.triggers())
					: new Listed(it.id(), it.title(), it.clauses(), it.purpose(), it.owner(), iso(rhythm.interval()),
							rhythm.anchor(), iso(rhythm.lead()), iso(rhythm.grace()), rhythm.scope(), it.triggers());
		}

		private static String iso(Period period) {
			return period.toString();
		}

	}

	@GetMapping("/api/cycles")
	@Operation(summary = "List the cycles of the catalogue",
			description = "How often each comes round by default; the calendar says when it does.")
	Page<Listed> cycles() {
		var all = this.catalogue.all().stream().map(Listed::of).toList();
		return new Page<>(all, 0, Math.max(all.size(), 1), all.size());
	}

}
