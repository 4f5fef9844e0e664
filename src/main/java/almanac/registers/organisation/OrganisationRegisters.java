package almanac.registers.organisation;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The registers of organisation units and of responsibilities.
 */
@Configuration(proxyBeanMethods = false)
class OrganisationRegisters {

	@Bean
	Register<Absence> absences(Registers registers) {
		return registers.of(Absence.class);
	}

	@Bean
	Register<OrganisationUnit> organisationUnits(Registers registers) {
		return registers.of(OrganisationUnit.class);
	}

	@Bean
	Register<Responsibility> responsibilities(Registers registers) {
		return registers.of(Responsibility.class);
	}

}
