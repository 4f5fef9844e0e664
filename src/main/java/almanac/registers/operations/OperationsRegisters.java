package almanac.registers.operations;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The registers of changes, cryptographic keys and of exceptions.
 */
@Configuration(proxyBeanMethods = false)
class OperationsRegisters {

	@Bean
	Register<Change> changes(Registers registers) {
		return registers.of(Change.class);
	}

	@Bean
	Register<CryptographicKey> keys(Registers registers) {
		return registers.of(CryptographicKey.class);
	}

	@Bean
	Register<Exemption> exceptions(Registers registers) {
		return registers.of(Exemption.class);
	}

}
