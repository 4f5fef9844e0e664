package almanac.startup;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * The database must answer within seconds, and be one that Almanac knows.
 */
record Database(String url, String username, String password) {

	private static final String SECONDS = "8";

	static Database of(Environment environment) {
		return new Database(environment.getRequiredProperty("spring.datasource.url"),
				environment.getProperty("spring.datasource.username", ""),
				environment.getProperty("spring.datasource.password", ""));
	}

	void require() {
		var driver = driver();
		try (var connection = connect(driver)) {
			connection.getMetaData();
		}
		catch (SQLException ex) {
			throw new StartRefused("The database %s %s".formatted(name(), found(ex)), ex);
		}
	}

	private Connection connect(Driver driver) throws SQLException {
		var settings = new Properties();
		settings.setProperty("user", this.username);
		settings.setProperty("password", this.password);
		if (driver.getClass().getName().startsWith("org.postgresql")) {
			settings.setProperty("loginTimeout", SECONDS);
			settings.setProperty("connectTimeout", SECONDS);
		}
		return driver.connect(this.url, settings);
	}

	private Driver driver() {
		var known = this.url.startsWith("jdbc:") ? DatabaseDriver.fromJdbcUrl(this.url) : DatabaseDriver.UNKNOWN;
		return switch (known) {
			case POSTGRESQL, H2 ->
				BeanUtils.instantiateClass(ClassUtils.resolveClassName(known.getDriverClassName(), null), Driver.class);
			default -> throw new StartRefused(
					"SPRING_DATASOURCE_URL must start with jdbc:postgresql:// or jdbc:h2:, found %s. Example: jdbc:postgresql://localhost:5432/almanac"
						.formatted(name()));
		};
	}

	private String found(SQLException failure) {
		var state = (failure.getSQLState() != null) ? failure.getSQLState() : "";
		if (state.startsWith("28")) {
			return "refuses the user '%s' or the password. Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD."
				.formatted(this.username);
		}
		if ("3D000".equals(state)) {
			return "does not exist on that server. Create it (create database …), or correct SPRING_DATASOURCE_URL.";
		}
		if ("90020".equals(state)) {
			return "is in use by another program. Stop that one first.";
		}
		if (state.startsWith("08")) {
			return "cannot be reached (%s). Check that it runs and that SPRING_DATASOURCE_URL is right."
				.formatted(oneLine(failure));
		}
		return "cannot be opened (%s).".formatted(oneLine(failure));
	}

	/** The address without its parameters, which may hold secrets. */
	private String name() {
		return this.url.split("[?;]", 2)[0];
	}

	private static String oneLine(SQLException failure) {
		return String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").replaceAll("\\.$", "");
	}

}
