package almanac.registers.actions;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;
import almanac.registers.risks.Levels;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The register of actions.
 */
@Configuration(proxyBeanMethods = false)
class ActionRegister {

	@Bean
	Register<Action> actions(Registers registers, Levels levels) {
		return registers.of(Action.class, () -> levels.check(Action.class));
	}

}
