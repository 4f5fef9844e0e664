package almanac.board.web;

import java.util.stream.Stream;

import almanac.registers.people.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What the frame around every page shows, also around a page that says what went wrong:
 * who is signed in, where, and which places are open to that person.
 */
@Component
class Frame implements WebMvcConfigurer, HandlerInterceptor {

	private final People people;

	private final boolean demo;

	Frame(People people, Environment environment) {
		this.people = people;
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).excludePathPatterns("/api/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		var person = request.getUserPrincipal();
		if (handler instanceof HandlerMethod && person != null) {
			var login = person.getName();
			request.setAttribute("me", this.people.nameOf(login).orElse(login));
			// forms say by it whose page they were
			request.setAttribute("login", login);
			request.setAttribute("mayReadRegisters", this.people.hasPart(login));
			request.setAttribute("movesTime", this.demo && this.people.rolesOf(login).contains("ISM"));
			request.setAttribute("path", place(request.getRequestURI()));
		}
		return true;
	}

	private static String place(String address) {
		return Stream.of("/nonconformities", "/calendar", "/registers")
			.filter(address::startsWith)
			.findFirst()
			.orElse(address);
	}

}
