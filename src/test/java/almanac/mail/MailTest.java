package almanac.mail;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import almanac.Almanac;
import almanac.DemoCase;
import almanac.PostgresIfAsked;

import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * Tests letters with a mail server in the JVM, the people of the demo company and, with
 * the profile {@code postgresql}, that database; jobs are executed by hand.
 */
@SpringBootTest(classes = Almanac.class, properties = { "spring.datasource.url=jdbc:h2:mem:mail;DB_CLOSE_DELAY=-1",
		"almanac.home=target/${fork:0}/mail", "camunda.bpm.job-execution.enabled=false", "spring.mail.host=127.0.0.1",
		"almanac.mail.from=Almanac <isms@talmark.example>", "almanac.mail.base-url=https://almanac.talmark.example/" })
@Import({ PostOffice.class, PostOffice.Server.class, PostgresIfAsked.class, DemoCase.class })
@ActiveProfiles("demo")
@AutoConfigureMockMvc
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MailTest {

}
