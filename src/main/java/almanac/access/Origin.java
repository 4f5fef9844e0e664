package almanac.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Where a login comes from: an address, or a browser in which the same person has signed
 * in before.
 */
class Origin extends WebAuthenticationDetails {

	/** Providers hand out IPv6 addresses by networks of this size. */
	private static final int NETWORK_BYTES = 8;

	private final String browser;

	/**
	 * @param browser id of the known browser, or {@literal null}
	 */
	Origin(HttpServletRequest request, String browser) {
		super(request);
		this.browser = browser;
	}

	Origin(String address, String browser) {
		super(address, null);
		this.browser = browser;
	}

	boolean isKnownBrowser() {
		return this.browser != null;
	}

	/** What failures are counted for. */
	String key() {
		return isKnownBrowser() ? "browser " + this.browser : network(getRemoteAddress());
	}

	private static String network(String address) {
		try {
			return (address != null && InetAddress.getByName(address) instanceof Inet6Address six)
					? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
					: String.valueOf(address);
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
