package almanac.registers.continuity;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The registers of recovery plans, restore tests and of exercises.
 */
@Configuration(proxyBeanMethods = false)
class ContinuityRegisters {

	@Bean
	Register<RecoveryPlan> recoveryPlans(Registers registers) {
		return registers.of(RecoveryPlan.class);
	}

	@Bean
	Register<RestoreTest> restoreTests(Registers registers) {
		return registers.of(RestoreTest.class);
	}

	@Bean
	Register<Exercise> exercises(Registers registers) {
		return registers.of(Exercise.class);
	}

}
