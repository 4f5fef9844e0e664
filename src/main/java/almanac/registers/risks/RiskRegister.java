package almanac.registers.risks;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The registers of risks and of who accepted them.
 */
@Configuration(proxyBeanMethods = false)
class RiskRegister {

	@Bean
	Register<Risk> risks(Registers registers, Levels levels) {
		return registers.of(Risk.class, () -> levels.check(Risk.class));
	}

	@Bean
	Register<Acceptance> riskAcceptances(Registers registers, AcceptanceCheck check) {
		return registers.of(Acceptance.class, check::rules);
	}

}
