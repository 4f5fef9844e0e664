package almanac;

import almanac.startup.Preconditions;

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
		var application = new SpringApplication(Almanac.class);
		application.addInitializers(new Preconditions());
		application.run(arguments);
	}

}
