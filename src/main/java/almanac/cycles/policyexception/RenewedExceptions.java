package almanac.cycles.policyexception;

import java.util.Map;

import almanac.engine.MessageReceiver;
import almanac.registers.operations.Exemption;
import almanac.registers.operations.Exemption.State;

import org.springframework.stereotype.Component;

/**
 * Asks anew for what is still needed when an exception ends: a new one, with a new
 * decision.
 */
@Component
class RenewedExceptions implements MessageReceiver {

	private final ExceptionEntries exceptions;

	private final ExceptionRequests requests;

	RenewedExceptions(ExceptionEntries exceptions, ExceptionRequests requests) {
		this.exceptions = exceptions;
		this.requests = requests;
	}

	@Override
	public String message() {
		return "exceptionRequested";
	}

	/**
	 * @param payload {@code exception} that ends, and {@code requester} of the new one
	 * @return number of the new one
	 */
	@Override
	public String receive(String fromBusinessKey, Map<String, Object> payload) {
		var number = String.valueOf(payload.get("exception"));
		var requester = String.valueOf(payload.get("requester"));
		var it = this.exceptions.get(number).value();
		var renewed = new Exemption(it.description(), it.category(), it.scope(), it.assets(), it.documents(),
				it.grounds(), it.compensation(), it.risks(), requester, it.owner(), null, null, null, State.REQUESTED,
				null);
		var entry = this.exceptions.register().add(null, renewed, requester, "In place of " + number);
		return this.requests.start(entry.id(), requester, null).exception();
	}

}
