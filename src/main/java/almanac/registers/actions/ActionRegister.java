package almanac.registers.actions;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The register of actions.
 */
@Configuration(proxyBeanMethods = false)
class ActionRegister {

	@Bean
	Register<Action> actions(Registers registers) {
		return registers.of(Action.class);
	}

}
