package almanac.registers;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import almanac.Postgres;
import almanac.registers.imports.ImportSettings;
import almanac.registers.kit.Neighbour;
import almanac.registers.people.Person;
import almanac.registers.people.Role;
import almanac.registers.people.Staff;

import almanac.records.FakeDirectory;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The registers of the kit on PostgreSQL, without the engine and without pages. Not
 * marked as a configuration, so that no other test finds it.
 */
@EnableAutoConfiguration(exclude = { CamundaBpmAutoConfiguration.class, CamundaBpmWebappAutoConfiguration.class })
@ComponentScan(basePackages = "almanac.registers", excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
		pattern = "almanac\\.registers\\.((people|nonconformities|kit\\.web|imports\\.web|documents\\.web|risks\\.web)\\..*|documents\\.(ConfidentialDrafts|DocumentFile|DocumentChange|DocumentRun|Edition|FileInForce).*|risks\\.AcceptedRisks)"))
@ComponentScan(basePackages = { "almanac.engine", "almanac.evidence", "almanac.web" }, useDefaultFilters = false,
		includeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
				pattern = ".*\\.(EngineSchema|Texts|TextFiles|Moments|Vault)"))
@EnableConfigurationProperties(ImportSettings.class)
@Import(Postgres.class)
public class RegistersAlone {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	FakeDirectory directory() {
		return new FakeDirectory();
	}

	@Bean
	Neighbour nonconformities(JdbcClient jdbc) {
		return new Neighbour() {

			@Override
			public String name() {
				return "nonconformities";
			}

			@Override
			public String path() {
				return "/nonconformities/";
			}

			@Override
			public Map<String, String> titles(Collection<String> ids) {
				return meant(ids);
			}

			@Override
			public Map<String, String> meant(Collection<String> said) {
				return said.isEmpty() ? Map.of()
						: jdbc.sql("select id from nonconformity where id in (:said)")
							.param("said", said)
							.query(String.class)
							.list()
							.stream()
							.collect(Collectors.toMap((it) -> it, (it) -> it));
			}

		};
	}

	@Bean
	Supplier<Staff> staff() {
		return () -> new Staff(List.of(new Person("ism", "Ines Smid", "ism@example.org", true, null)),
				List.of(new Role("ISM", "Information security manager", "ism", null)));
	}

}
