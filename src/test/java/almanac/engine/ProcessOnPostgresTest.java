package almanac.engine;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import javax.sql.DataSource;

import almanac.Almanac;
import almanac.calendar.Bench;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * As {@link ProcessTest}, on PostgreSQL.
 */
@SpringBootTest(classes = Almanac.class,
		properties = { "almanac.home=target/${fork:0}/postgres", "camunda.bpm.job-execution.enabled=false" })
@Import({ Staff.class, TestCycle.class, Bench.class, ProcessOnPostgresTest.Database.class })
@ExtendWith(TestCycle.Ending.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessOnPostgresTest {

	@TestConfiguration
	class Database {

		@Bean(destroyMethod = "close")
		static EmbeddedPostgres postgres() throws IOException {
			return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
		}

		@Bean
		static DataSource dataSource(EmbeddedPostgres postgres) {
			return postgres.getPostgresDatabase();
		}

	}

}
