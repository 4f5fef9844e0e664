package almanac.registers.competence;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The registers of required competences, of trainings and of what people showed.
 */
@Configuration(proxyBeanMethods = false)
class CompetenceRegisters {

	@Bean
	Register<Competence> competences(Registers registers) {
		return registers.of(Competence.class);
	}

	@Bean
	Register<Qualification> qualifications(Registers registers) {
		return registers.of(Qualification.class);
	}

	@Bean
	Register<Training> trainings(Registers registers) {
		return registers.of(Training.class);
	}

}
