package almanac.registers.context;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The registers of interested parties and of communications.
 */
@Configuration(proxyBeanMethods = false)
class ContextRegisters {

	@Bean
	Register<Party> parties(Registers registers) {
		return registers.of(Party.class);
	}

	@Bean
	Register<Communication> communications(Registers registers) {
		return registers.of(Communication.class);
	}

}
