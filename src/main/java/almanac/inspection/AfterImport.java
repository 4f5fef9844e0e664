package almanac.inspection;

import almanac.registers.imports.ImportApplied;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks through the registers when a file was brought in. What was brought in stays, even
 * if that fails.
 */
@Component
class AfterImport {

	private static final Logger LOG = LoggerFactory.getLogger(AfterImport.class);

	private final Inspection inspection;

	AfterImport(Inspection inspection) {
		this.inspection = inspection;
	}

	@EventListener
	public void on(ImportApplied it) {
		try {
			this.inspection.run(it.person());
		}
		catch (RuntimeException ex) {
			LOG.error("The registers could not be looked through after {} was filled; ask for it on /inspection.",
					it.register(), ex);
		}
	}

}
