package almanac.engine;

import java.util.Map;

import jakarta.servlet.DispatcherType;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Hands our login to Tasklist and Cockpit, after Spring Security has let the request in.
 */
@Configuration
class SingleSignOn {

	@Bean
	FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
		var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
		registration.setInitParameters(Map.of("authentication-provider", SignedInPerson.class.getName()));
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
		registration.setDispatcherTypes(DispatcherType.REQUEST);
		return registration;
	}

	@Bean
	FilterRegistrationBean<ExpressionKeys> expressionKeys() {
		var registration = new FilterRegistrationBean<>(new ExpressionKeys());
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
		registration.addUrlPatterns("/camunda/api/*");
		registration.setDispatcherTypes(DispatcherType.REQUEST);
		return registration;
	}

	@Bean
	FilterRegistrationBean<PluginAccess> pluginAccess() {
		var registration = new FilterRegistrationBean<>(new PluginAccess());
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 3);
		registration.addUrlPatterns("/camunda/api/*");
		registration.setDispatcherTypes(DispatcherType.REQUEST);
		return registration;
	}

}
