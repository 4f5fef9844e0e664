package almanac.registers.threats;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The registers of threats and of technical vulnerabilities.
 */
@Configuration(proxyBeanMethods = false)
class ThreatsRegisters {

	@Bean
	Register<Threat> threats(Registers registers) {
		return registers.of(Threat.class);
	}

	@Bean
	Register<Vulnerability> vulnerabilities(Registers registers) {
		return registers.of(Vulnerability.class);
	}

}
