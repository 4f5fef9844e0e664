package almanac.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Where people reach Almanac: free, and with demo data only from this machine.
 */
record Address(String host, int port, boolean demo) {

	static Address of(Environment environment) {
		return new Address(environment.getProperty("server.address", "0.0.0.0"),
				environment.getProperty("server.port", Integer.class, 8080),
				environment.acceptsProfiles(Profiles.of("demo")));
	}

	void requireLoopbackForDemo() {
		if (this.demo && !resolved().isLoopbackAddress()) {
			throw new StartRefused(
					"The profile demo has accounts whose password everybody knows, so it may only be reached from this machine, but server.address is %s. Use 127.0.0.1, or start without the profile demo."
						.formatted(this.host));
		}
	}

	void requireFree() {
		try (var probe = new ServerSocket()) {
			probe.setReuseAddress(true);
			probe.bind(new InetSocketAddress(resolved(), this.port));
		}
		catch (IOException ex) {
			throw new StartRefused(
					"The address %s:%d cannot be used (%s). Stop the program that uses it, or choose another port with --server.port=<port>."
						.formatted(this.host, this.port, ex.getMessage()),
					ex);
		}
	}

	private InetAddress resolved() {
		try {
			return InetAddress.getByName(this.host);
		}
		catch (UnknownHostException ex) {
			throw new StartRefused(
					"server.address must be an address of this machine, found '%s'. Use 127.0.0.1 for this machine only or 0.0.0.0 for all its addresses."
						.formatted(this.host),
					ex);
		}
	}

}
