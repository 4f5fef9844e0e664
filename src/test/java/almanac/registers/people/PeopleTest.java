package almanac.registers.people;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;

/**
 * Runs the register of people without the engine.
 */
@SpringBootTest(classes = PeopleAlone.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.datasource.url=jdbc:h2:mem:people;DB_CLOSE_DELAY=-1",
				"almanac.home=target/${fork:0}/people" })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface PeopleTest {

}
