package almanac.startup;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Checked before anything is built, so that a refusal is one line and leaves nothing
 * behind.
 */
public class Preconditions implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		var environment = context.getEnvironment();
		var address = Address.of(environment);
		address.requireLoopbackForDemo();

		var home = Home.open(Path.of(environment.getRequiredProperty("almanac.home")));
		try {
			address.requireFree();
			// H2 refuses relative paths that do not start with a dot.
			environment.getPropertySources()
				.addFirst(new MapPropertySource("home", Map.of("almanac.home", home.folder().toString())));
			Database.of(environment).require();
		}
		catch (StartRefused ex) {
			home.close();
			throw ex;
		}
		context.getBeanFactory().registerSingleton(Home.class.getName(), home);
	}

}
