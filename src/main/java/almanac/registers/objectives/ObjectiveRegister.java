package almanac.registers.objectives;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The register of objectives.
 */
@Configuration(proxyBeanMethods = false)
class ObjectiveRegister {

	@Bean
	Register<Objective> objectives(Registers registers) {
		return registers.of(Objective.class);
	}

}
