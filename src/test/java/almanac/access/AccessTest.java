package almanac.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import almanac.Almanac;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * Almanac with the demo company behind a port of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Almanac.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:mem:access;DB_CLOSE_DELAY=-1", "almanac.home=target/access",
				"camunda.bpm.job-execution.enabled=false" })
@ActiveProfiles("demo")
@interface AccessTest {

}
