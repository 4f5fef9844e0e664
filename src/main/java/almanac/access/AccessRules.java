package almanac.access;

import java.io.IOException;

import almanac.registers.people.People;
import almanac.web.AccessProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * Who may call what. Pages, Tasklist and Cockpit share one login and its session;
 * machines send name and password with every call to {@code /api}.
 */
@Configuration
class AccessRules {

	private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self';"
			+ " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
			+ " frame-ancestors 'none'";

	/** The engine's webapps answer here and bring their own policy for content. */
	private static final String WEBAPPS = "/camunda/**";

	private static final String WEBAPP_LOGOUT = "/camunda/api/admin/auth/user/*/logout";

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	@Order(1)
	SecurityFilterChain machineAccess(HttpSecurity http, AccessProblems problems) throws Exception {
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf((csrf) -> csrf.disable())
			.httpBasic((basic) -> basic.authenticationEntryPoint(problems))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			.addFilterBefore(new PlainHttp(problems), BasicAuthenticationFilter.class)
			.headers(AccessRules::headers)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain personAccess(HttpSecurity http, People people) throws Exception {
		return http.authorizeHttpRequests((requests) -> requests
			// the engine's own ways to an account are closed for good (CVE-2026-77226)
			.requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**",
					"/camunda/api/admin/auth/user/*/login/**")
			.denyAll()
			.requestMatchers("/login", "/setup/*", "/error", "/almanac.css", "/almanac.js", "/almanac.svg",
					"/favicon.ico", "/webjars/**", "/actuator/health/**")
			.permitAll()
			.requestMatchers("/actuator/**")
			.hasAuthority(Credentials.OPERATOR)
			.anyRequest()
			.authenticated())
			.formLogin((form) -> form.loginPage("/login").failureHandler(new LoginRefused()))
			.logout((logout) -> logout
				.logoutRequestMatcher(new OrRequestMatcher(new AntPathRequestMatcher("/logout", "POST"),
						new AntPathRequestMatcher(WEBAPP_LOGOUT, "POST")))
				.logoutSuccessHandler(AccessRules::loggedOut))
			.csrf((csrf) -> csrf.ignoringRequestMatchers("/camunda/api/**"))
			.exceptionHandling((handling) -> handling
				.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
						new AntPathRequestMatcher("/camunda/api/**"))
				.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"),
						AnyRequestMatcher.INSTANCE))
			.addFilterBefore(new ActivePersons(people), AuthorizationFilter.class)
			.headers(AccessRules::headers)
			.build();
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		var ours = new NegatedRequestMatcher(new AntPathRequestMatcher(WEBAPPS));
		headers
			.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(ours,
					new StaticHeadersWriter("Content-Security-Policy", CONTENT)))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((permissions) -> permissions
				.policy("camera=(self), geolocation=(), microphone=(), payment=(), usb=()"));
	}

	private static void loggedOut(HttpServletRequest request, HttpServletResponse response, Authentication person)
			throws IOException {
		if (request.getRequestURI().startsWith(request.getContextPath() + "/camunda/")) {
			response.setStatus(HttpStatus.NO_CONTENT.value());
		}
		else {
			response.sendRedirect(request.getContextPath() + "/login?out");
		}
	}

}
