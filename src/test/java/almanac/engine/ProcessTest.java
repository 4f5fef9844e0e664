package almanac.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import almanac.Almanac;
import almanac.calendar.Bench;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * Tests cycles with the real engine and registers and a small organisation; jobs and
 * timers are fired by hand.
 */
@SpringBootTest(classes = Almanac.class,
		properties = { "spring.datasource.url=jdbc:h2:mem:cycles;DB_CLOSE_DELAY=-1",
				"almanac.home=target/${fork:0}/cycles", "camunda.bpm.job-execution.enabled=false" })
@Import({ Staff.class, TestCycle.class, Bench.class, TestErrand.class })
@ExtendWith(TestCycle.Ending.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessTest {

}
