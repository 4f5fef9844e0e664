package almanac;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import almanac.calendar.Bench;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * Tests pages with the people of the demo company, on a server with a port of its own;
 * jobs are executed by hand.
 */
@SpringBootTest(classes = Almanac.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1",
				"almanac.home=target/${fork:0}/pages", "camunda.bpm.job-execution.enabled=false",
				"camunda.bpm.generate-unique-process-engine-name=false" })
@ExtendWith(OwnEngine.class)
@ActiveProfiles("demo")
@AutoConfigureMockMvc
@Import({ DemoCase.class, Bench.class })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DemoTest {

}
