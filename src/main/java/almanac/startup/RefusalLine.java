package almanac.startup;

import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.annotation.Order;

/**
 * Tells the operator in one line why Almanac did not start.
 */
@Order(0)
class RefusalLine implements SpringBootExceptionReporter {

	@Override
	public boolean reportException(Throwable failure) {
		for (var cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof StartRefused refused) {
				LoggerFactory.getLogger("almanac").error("Almanac did not start. {}", refused.getMessage());
				return true;
			}
		}
		return false;
	}

}
