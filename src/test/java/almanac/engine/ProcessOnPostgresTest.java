package almanac.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import almanac.Almanac;
import almanac.Postgres;
import almanac.calendar.Bench;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * As {@link ProcessTest}, on PostgreSQL.
 */
@SpringBootTest(classes = Almanac.class,
		properties = { "almanac.home=target/${fork:0}/postgres", "camunda.bpm.job-execution.enabled=false" })
@Import({ Staff.class, TestCycle.class, Bench.class, Postgres.class })
@ExtendWith(TestCycle.Ending.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessOnPostgresTest {

}
