package almanac.registers.records;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The registers of retention rules and of deletions.
 */
@Configuration(proxyBeanMethods = false)
class RecordsRegisters {

	@Bean
	Register<RetentionRule> retentionRules(Registers registers) {
		return registers.of(RetentionRule.class);
	}

	@Bean
	Register<Deletion> deletions(Registers registers) {
		return registers.of(Deletion.class);
	}

}
