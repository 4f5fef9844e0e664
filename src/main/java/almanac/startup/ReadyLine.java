package almanac.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The last line of a start: where to go now.
 */
@Component
class ReadyLine {

	private static final Logger log = LoggerFactory.getLogger("almanac");

	@EventListener
	void ready(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
			log.info("Almanac is ready at {}", sentence(web.getEnvironment(), web.getWebServer().getPort()));
		}
	}

	private static String sentence(Environment environment, int port) {
		var host = environment.getProperty("server.address", "0.0.0.0");
		var url = "http://%s:%d/".formatted("0.0.0.0".equals(host) ? "localhost" : host, port);
		return environment.acceptsProfiles(Profiles.of("demo"))
				? url + " with demo data: sign in as ism with the password demo" : url;
	}

}
