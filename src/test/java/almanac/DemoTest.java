package almanac;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * Tests over HTTP with the people of the demo company; all such tests share one program.
 */
@SpringBootTest(classes = Almanac.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1", "almanac.home=target/demo",
				"camunda.bpm.job-execution.enabled=false" })
@ActiveProfiles("demo")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DemoTest {

}
