package almanac.registers.people;

import almanac.PostgresIfAsked;
import almanac.records.MovableClock;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The register of people without the engine. Not marked as a configuration, so that no
 * other test finds it.
 */
@EnableAutoConfiguration(exclude = { CamundaBpmAutoConfiguration.class, CamundaBpmWebappAutoConfiguration.class })
@ComponentScan(basePackages = "almanac.engine", useDefaultFilters = false,
		includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*EngineSchema"))
@Import({ People.class, PersonRows.class, RoleRows.class, Checks.class, Provision.class, PostgresIfAsked.class })
class PeopleAlone {

	@Bean
	MovableClock clock() {
		return new MovableClock();
	}

	@Bean
	KnownToTheEngine identities() {
		return new KnownToTheEngine();
	}

}
