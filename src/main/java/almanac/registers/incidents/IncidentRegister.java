package almanac.registers.incidents;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The register of incidents.
 */
@Configuration(proxyBeanMethods = false)
class IncidentRegister {

	@Bean
	Register<Incident> incidents(Registers registers) {
		return registers.of(Incident.class);
	}

}
