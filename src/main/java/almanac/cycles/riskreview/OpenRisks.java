package almanac.cycles.riskreview;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import almanac.engine.Directory;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.risks.Criteria;
import almanac.registers.risks.CriteriaVersion;
import almanac.registers.risks.Risk;
import almanac.registers.risks.RiskCriteria.Score;

import org.springframework.stereotype.Component;

/**
 * The risks that are not closed, and what they come to.
 */
@Component
class OpenRisks {

	private final Register<Risk> register;

	private final Criteria criteria;

	private final Directory directory;

	OpenRisks(Register<Risk> register, Criteria criteria, Directory directory) {
		this.register = register;
		this.criteria = criteria;
		this.directory = directory;
	}

	CriteriaVersion criteria() {
		return this.criteria.inForce();
	}

	/** By number. */
	List<Entry<Risk>> all() {
		return this.register.all().filter((it) -> it.value().state() != Risk.State.CLOSED).toList();
	}

	/** Also those closed meanwhile, by number. */
	List<Entry<Risk>> of(Collection<String> numbers) {
		return this.register.find(numbers).values().stream().sorted(Comparator.comparing(Entry::id)).toList();
	}

	List<Entry<Risk>> history(String risk) {
		return this.register.history(risk);
	}

	boolean isOwned(Entry<Risk> risk) {
		return risk.value().owner() != null && this.directory.isActive(risk.value().owner());
	}

	String ownerOf(Entry<Risk> risk) {
		var owner = risk.value().owner();
		return (owner != null) ? this.directory.nameOf(owner).orElse(owner) : "–";
	}

	/** What is reached now, else what it was before anything was done. */
	Optional<Score> score(Entry<Risk> risk) {
		return criteria().current(risk).or(() -> criteria().inherent(risk));
	}

}
