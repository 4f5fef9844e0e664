package almanac;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * An information security management system that runs itself.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Almanac {

	public static void main(String... arguments) {
		SpringApplication.run(Almanac.class, arguments);
	}

}
