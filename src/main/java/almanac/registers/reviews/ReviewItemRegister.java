package almanac.registers.reviews;

import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The register of what management reviews found and decided.
 */
@Configuration(proxyBeanMethods = false)
class ReviewItemRegister {

	@Bean
	Register<ReviewItem> reviewItems(Registers registers) {
		return registers.of(ReviewItem.class);
	}

}
