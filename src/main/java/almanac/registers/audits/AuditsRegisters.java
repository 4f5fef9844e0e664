package almanac.registers.audits;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The registers of audit programme, audit findings and of audit coverage.
 */
@Configuration(proxyBeanMethods = false)
class AuditsRegisters {

	@Bean
	Register<Audit> audits(Registers registers) {
		return registers.of(Audit.class);
	}

	@Bean
	Register<AuditFinding> auditFindings(Registers registers) {
		return registers.of(AuditFinding.class);
	}

	@Bean
	Register<AuditCoverage> auditCoverage(Registers registers) {
		return registers.of(AuditCoverage.class);
	}

}
