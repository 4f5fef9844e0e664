package almanac.registers.obligations;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The registers of obligations and of notification clocks.
 */
@Configuration(proxyBeanMethods = false)
class ObligationsRegisters {

	@Bean
	Register<Obligation> obligations(Registers registers) {
		return registers.of(Obligation.class);
	}

	@Bean
	Register<NotificationClock> notificationClocks(Registers registers) {
		return registers.of(NotificationClock.class);
	}

}
