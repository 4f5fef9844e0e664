package almanac.registers.nonconformities.intake;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a file may hold, and how long one that was looked at waits to be brought in.
 */
@ConfigurationProperties("almanac.intake")
public record IntakeSettings(@DefaultValue("10MB") DataSize maxSize, @DefaultValue("10000") int maxRows,
		@DefaultValue("P7D") Duration keep) {
}
