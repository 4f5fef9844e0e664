package almanac.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.boot.web.server.Ssl;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Prints the set-up link as long as nobody can sign in.
 */
@Component
@Profile("!demo")
class FirstStart {

	private static final Logger log = LoggerFactory.getLogger("almanac");

	private final Credentials credentials;

	private final SetupLink link;

	FirstStart(Credentials credentials, SetupLink link) {
		this.credentials = credentials;
		this.link = link;
	}

	@EventListener
	@Order(Ordered.LOWEST_PRECEDENCE)
	void on(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
			var address = web.getEnvironment().getProperty("server.address", "0.0.0.0");
			print("%s://%s:%d".formatted(isTls(web) ? "https" : "http",
					"0.0.0.0".equals(address) ? "localhost" : address, web.getWebServer().getPort()));
		}
	}

	void print(String base) {
		if (!this.credentials.exist()) {
			log.info("Nobody can sign in yet. Set up the first account, once, at {}/setup/{}", base, this.link.renew());
		}
	}

	private static boolean isTls(ApplicationContext context) {
		return Ssl.isEnabled(Binder.get(context.getEnvironment()).bind("server.ssl", Ssl.class).orElse(null));
	}

}
