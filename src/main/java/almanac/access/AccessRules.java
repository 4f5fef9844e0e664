package almanac.access;

import java.util.Set;

import almanac.web.AccessProblems;
import almanac.web.UnsentForms;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may call what. Pages, Tasklist and Cockpit share one login and its session;
 * machines send name and password with every call to {@code /api}.
 */
@Configuration
class AccessRules {

	private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

	private static final String MACHINES = "/api/**";

	/** Where the engine's webapps answer; they refuse forged requests themselves. */
	private static final String WEBAPP_CALLS = "/camunda/api/**";

	private static final String WEBAPP_LOGOUT = "/camunda/api/admin/auth/user/*/logout";

	/** The engine's own ways to an account, closed for good (CVE-2026-77226). */
	private static final String[] CLOSED = { "/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**",
			"/camunda/api/admin/auth/user/*/login/**", "/webjars/camunda/**" };

	private static final String[] OPEN = { "/login", "/setup/*", "/password/*", "/sign/**", "/acknowledge/**",
			"/feed/*", "/error", "/almanac.css", "/almanac.js", "/almanac.svg", "/favicon.ico", "/webjars/**",
			"/actuator/health/**" };

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	/** A page of somebody else's that calls itself by our address gets no answer. */
	@Bean
	@Profile("demo")
	HttpFirewall onlyThisMachine() {
		var firewall = new StrictHttpFirewall();
		firewall.setAllowedHostnames(THIS_MACHINE::contains);
		return firewall;
	}

	@Bean
	@Order(1)
	SecurityFilterChain machineAccess(HttpSecurity http, AccessProblems problems) throws Exception {
		var refused = new MachineRefused(problems);
		return http.securityMatcher(path(MACHINES))
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf((csrf) -> csrf.disable())
			.httpBasic((basic) -> basic.authenticationEntryPoint(refused))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(refused).accessDeniedHandler(problems))
			.addFilterBefore(new PlainHttp(problems), BasicAuthenticationFilter.class)
			.headers(ContentPolicy::apply)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain personAccess(HttpSecurity http, Credentials credentials, KnownBrowsers browsers,
			UnsentForms unsent) throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers(paths(CLOSED))
				.denyAll()
				.requestMatchers(paths(OPEN))
				.permitAll()
				.requestMatchers(path("/actuator/**"))
				.hasAuthority(Credentials.OPERATOR)
				.anyRequest()
				.authenticated())
			.formLogin((form) -> form.loginPage("/login")
				.authenticationDetailsSource(browsers::origin)
				.successHandler(new LoginAccepted(browsers))
				.failureHandler(new LoginRefused()))
			// the engine's webapps keep a person of their own in the session
			.sessionManagement((sessions) -> sessions.sessionFixation((fixation) -> fixation.newSession()))
			.logout((logout) -> logout.logoutRequestMatcher(new OrRequestMatcher(post("/logout"), post(WEBAPP_LOGOUT)))
				.logoutSuccessHandler(new LoggedOut()))
			.csrf((csrf) -> csrf.ignoringRequestMatchers(path(WEBAPP_CALLS)))
			.exceptionHandling((handling) -> handling
				.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
						path(WEBAPP_CALLS))
				.defaultAuthenticationEntryPointFor(new WholePage(), new RequestHeaderRequestMatcher("HX-Request"))
				.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"),
						AnyRequestMatcher.INSTANCE)
				.accessDeniedHandler(new PageTooOld(unsent)))
			.addFilterBefore(new CurrentRights(credentials), AuthorizationFilter.class)
			.addFilterBefore(new UploadTooLarge(), CsrfFilter.class)
			.headers(ContentPolicy::apply)
			.build();
	}

	private static RequestMatcher post(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
	}

	private static RequestMatcher path(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(pattern);
	}

	private static RequestMatcher[] paths(String... patterns) {
		var matchers = new RequestMatcher[patterns.length];
		for (var i = 0; i < patterns.length; i++) {
			matchers[i] = path(patterns[i]);
		}
		return matchers;
	}

}
