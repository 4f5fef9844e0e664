package almanac.registers.risks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.risks.Acceptances;
import almanac.registers.risks.Risk;
import almanac.web.Moments;
import almanac.web.Page;

import org.springframework.stereotype.Component;

/**
 * Risks above the appetite that nobody accepted validly, today (RR10, RR13).
 */
@Component
class UnacceptedRisks {

	private final Acceptances acceptances;

	private final Register<Risk> risks;

	private final Moments moments;

	private final Clock clock;

	UnacceptedRisks(Acceptances acceptances, Register<Risk> risks, Moments moments, Clock clock) {
		this.acceptances = acceptances;
		this.risks = risks;
		this.moments = moments;
		this.clock = clock;
	}

	long count() {
		return this.acceptances.countMissing(today());
	}

	/** By number; only those of the page are read. */
	Page<Entry<Risk>> page(int page, int size) {
		var today = today();
		var ids = this.acceptances.missing(today, page, size);
		var found = this.risks.find(ids);
		List<Entry<Risk>> shown = ids.stream().map(found::get).toList();
		return new Page<>(shown, page, size, this.acceptances.countMissing(today));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.moments.zone());
	}

}
