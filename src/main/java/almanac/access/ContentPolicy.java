package almanac.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/**
 * What a browser may load and run for our pages: nothing from anywhere else, nothing
 * written into the page. The engine's webapps bring a policy of their own.
 */
final class ContentPolicy {

	private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self';"
			+ " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
			+ " frame-ancestors 'none'";

	private ContentPolicy() {
	}

	static void apply(HeadersConfigurer<HttpSecurity> headers) {
		var ours = new NegatedRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher("/camunda/**"));
		headers
			.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(ours,
					new StaticHeadersWriter("Content-Security-Policy", CONTENT)))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((permissions) -> permissions
				.policy("camera=(self), geolocation=(), microphone=(), payment=(), usb=()"));
	}

}
