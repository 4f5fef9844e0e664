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
		for (var it = failure; it != null; it = it.getCause()) {
			if (it instanceof StartRefused) {
				LoggerFactory.getLogger("almanac").error("Almanac did not start. {}", it.getMessage());
				return true;
			}
		}
		return false;
	}

}
