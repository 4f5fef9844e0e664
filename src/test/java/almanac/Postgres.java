package almanac;

import java.io.IOException;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A PostgreSQL of its own for a context, with a pool of connections as the program has
 * one: without it each statement would wait for a process of the server to start.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Postgres {

	private static final int CONNECTIONS = 16;

	@Bean(destroyMethod = "close")
	static EmbeddedPostgres postgres() throws IOException {
		return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
	}

	@Bean(destroyMethod = "close")
	static HikariDataSource dataSource(EmbeddedPostgres postgres) {
		var pool = new HikariDataSource();
		pool.setDataSource(postgres.getPostgresDatabase());
		pool.setMaximumPoolSize(CONNECTIONS);
		return pool;
	}

}
