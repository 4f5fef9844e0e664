package almanac.registers.suppliers;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The register of suppliers.
 */
@Configuration(proxyBeanMethods = false)
class SupplierRegister {

	@Bean
	Register<Supplier> suppliers(Registers registers) {
		return registers.of(Supplier.class);
	}

}
