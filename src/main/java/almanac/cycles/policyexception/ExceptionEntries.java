package almanac.cycles.policyexception;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.operations.Exemption;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The register of exceptions as the cycle reads and writes it.
 */
@Component
class ExceptionEntries {

	private final Register<Exemption> register;

	private final Clock clock;

	private final ZoneId zone;

	ExceptionEntries(Register<Exemption> register, Clock clock, @Value("${almanac.zone}") ZoneId zone) {
		this.register = register;
		this.clock = clock;
		this.zone = zone;
	}

	Register<Exemption> register() {
		return this.register;
	}

	/** What is out of use, too: a run goes on to its end. */
	Entry<Exemption> get(String number) {
		return this.register.find(number).orElseThrow();
	}

	void write(String number, Map<String, ?> changes, String author, String reason) {
		this.register.amend(get(number), changes, author, reason);
	}

	LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

}
