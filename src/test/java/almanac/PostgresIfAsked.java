package almanac;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/**
 * {@link Postgres} with the profile {@code postgresql}, what is configured without.
 */
@TestConfiguration(proxyBeanMethods = false)
@Profile("postgresql")
@Import(Postgres.class)
public class PostgresIfAsked {

}
