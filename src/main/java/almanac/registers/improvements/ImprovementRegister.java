package almanac.registers.improvements;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The register of improvements.
 */
@Configuration(proxyBeanMethods = false)
class ImprovementRegister {

	@Bean
	Register<Improvement> improvements(Registers registers) {
		return registers.of(Improvement.class);
	}

}
