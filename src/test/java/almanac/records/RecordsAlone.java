package almanac.records;

import java.util.List;
import java.util.function.Supplier;

import almanac.PostgresIfAsked;
import almanac.registers.people.Staff;
import almanac.engine.Choice;
import almanac.engine.Choices;
import almanac.registers.people.Person;
import almanac.web.AccessProblems;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The modules under test and what stands in for the rest. Not marked as a configuration,
 * so that no other test finds it.
 */
@EnableAutoConfiguration(exclude = { CamundaBpmAutoConfiguration.class, CamundaBpmWebappAutoConfiguration.class })
@ComponentScan(
		basePackages = { "almanac.web", "almanac.evidence", "almanac.registers.kit",
				"almanac.registers.nonconformities", "almanac.registers.table" },
		excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*StaffRegister"))
@ComponentScan(basePackages = "almanac.engine", useDefaultFilters = false,
		includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Problems|EngineSchema|Names)"))
@ConfigurationPropertiesScan({ "almanac.evidence", "almanac.registers.nonconformities" })
@Import(PostgresIfAsked.class)
class RecordsAlone {

	@Bean
	MovableClock clock() {
		return new MovableClock();
	}

	@Bean
	FakeTasks tasks() {
		return new FakeTasks();
	}

	@Bean
	FakeCycles cycles() {
		return new FakeCycles();
	}

	@Bean
	almanac.engine.Messages messages() {
		return org.mockito.Mockito.mock(almanac.engine.Messages.class);
	}

	@Bean
	almanac.engine.DueDates dueDates() {
		return org.mockito.Mockito.mock(almanac.engine.DueDates.class);
	}

	@Bean
	FakeDirectory directory() {
		return new FakeDirectory();
	}

	@Bean
	Choices people() {
		return new Choices() {

			@Override
			public String key() {
				return "people";
			}

			@Override
			public List<Choice> values() {
				return List.of();
			}

		};
	}

	@Bean
	Supplier<Staff> staff() {
		return () -> new Staff(List.of(new Person("cao", "Carl Otte", "cao@example.org", true, null)), List.of());
	}

	@Bean
	SecurityFilterChain security(HttpSecurity http, AccessProblems problems) throws Exception {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.csrf((csrf) -> csrf.ignoringRequestMatchers("/api/**"))
			.httpBasic(Customizer.withDefaults())
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			.build();
	}

}
