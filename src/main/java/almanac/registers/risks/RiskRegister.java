package almanac.registers.risks;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The register of risks.
 */
@Configuration(proxyBeanMethods = false)
class RiskRegister {

	@Bean
	Register<Risk> risks(Registers registers, Levels levels) {
		return registers.of(Risk.class, () -> levels.check(Risk.class));
	}

}
