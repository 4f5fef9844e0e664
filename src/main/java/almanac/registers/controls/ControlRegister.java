package almanac.registers.controls;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The Statement of Applicability.
 */
@Configuration(proxyBeanMethods = false)
class ControlRegister {

	@Bean
	Register<Control> controls(Registers registers) {
		return registers.of(Control.class);
	}

}
