package almanac.engine;

import java.util.Map;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleContextResolver;

/**
 * Hands our login to Tasklist and Cockpit, after Spring Security has let the request in,
 * and guards what they ask the engine.
 */
@Configuration
class SingleSignOn {

	@Bean
	FilterRegistrationBean<PlainAddresses> plainAddresses() {
		return beforeWebapps(new PlainAddresses(), -1, "/camunda/*");
	}

	@Bean
	FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
		var registration = beforeWebapps(new ContainerBasedAuthenticationFilter(), 1, "/camunda/app/*",
				"/camunda/api/*");
		registration.setInitParameters(Map.of("authentication-provider", SignedInPerson.class.getName()));
		return registration;
	}

	@Bean
	FilterRegistrationBean<ExpressionKeys> expressionKeys() {
		return beforeWebapps(new ExpressionKeys(), 2, "/camunda/api/*");
	}

	@Bean
	FilterRegistrationBean<PluginAccess> pluginAccess() {
		return beforeWebapps(new PluginAccess(), 3, "/camunda/api/*");
	}

	@Bean
	FilterRegistrationBean<PersonsLanguage> personsLanguage(LocaleContextResolver languages) {
		return beforeWebapps(new PersonsLanguage(languages), 4, "/camunda/api/*");
	}

	/**
	 * @param place counted from Spring Security
	 */
	private static <T extends Filter> FilterRegistrationBean<T> beforeWebapps(T filter, int place, String... patterns) {
		var registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + place);
		registration.addUrlPatterns(patterns);
		registration.setDispatcherTypes(DispatcherType.REQUEST);
		return registration;
	}

}
