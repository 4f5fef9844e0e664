package almanac.startup;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
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
		requireZone(environment.getRequiredProperty("almanac.zone"));
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

	private static void requireZone(String zone) {
		try {
			ZoneId.of(zone);
		}
		catch (DateTimeException ex) {
			throw new StartRefused(
					"almanac.zone must be a time zone like Europe/Berlin or America/New_York, found '%s'. Due dates and starts follow it."
						.formatted(zone),
					ex);
		}
	}

}
