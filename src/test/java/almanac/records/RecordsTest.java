package almanac.records;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Runs the register of nonconformities, evidence and their interfaces without the engine,
 * in one context for all such tests.
 */
@SpringBootTest(classes = RecordsAlone.class,
		properties = { "spring.datasource.url=jdbc:h2:mem:records;DB_CLOSE_DELAY=-1",
				"almanac.home=target/${fork:0}/records", "almanac.files.max-size=1MB" })
@AutoConfigureMockMvc
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RecordsTest {

}
