package almanac.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints the set-up link as long as nobody can sign in.
 */
@Component
@Profile("!demo")
class FirstStart {

	private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

	private final Credentials credentials;

	private final SetupLink link;

	FirstStart(Credentials credentials, SetupLink link) {
		this.credentials = credentials;
		this.link = link;
	}

	@EventListener
	void on(ApplicationReadyEvent event) {
		if (!this.credentials.exist()) {
			log.info("Nobody can sign in yet. Set up the first account, once, at {}/setup/{}",
					base(event.getApplicationContext()), this.link.renew());
		}
	}

	private static String base(ApplicationContext context) {
		var address = context.getEnvironment().getProperty("server.address", "localhost");
		var port = (context instanceof ServletWebServerApplicationContext web && web.getWebServer() != null)
				? web.getWebServer().getPort() : 8080;
		return "http://%s:%d".formatted(address, port);
	}

}
