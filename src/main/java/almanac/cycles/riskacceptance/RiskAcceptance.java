package almanac.cycles.riskacceptance;

import almanac.engine.CurrentPerson;
import almanac.engine.ModelBean;
import almanac.registers.risks.AcceptedRisks;

/**
 * Ends acceptances whose last day is over.
 */
@ModelBean("riskAcceptance")
public class RiskAcceptance {

	private final AcceptedRisks accepted;

	private final CurrentPerson person;

	RiskAcceptance(AcceptedRisks accepted, CurrentPerson person) {
		this.accepted = accepted;
		this.person = person;
	}

	/**
	 * Expire acceptance.
	 * @param acceptance number
	 * @return whether it had held until then
	 */
	public boolean expireAcceptance(String acceptance) {
		return this.accepted.expire(acceptance, this.person.id());
	}

}
