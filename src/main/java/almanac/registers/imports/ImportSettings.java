package almanac.registers.imports;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a file may hold, and how long one that was looked at waits to be brought in.
 *
 * @param maxInflated bytes a workbook may unpack to
 * @param atOnce up to so many rows are looked at while the person waits
 */
@ConfigurationProperties("almanac.import")
public record ImportSettings(@DefaultValue("60MB") DataSize maxSize, @DefaultValue("600MB") DataSize maxInflated,
		@DefaultValue("200000") int maxRows, @DefaultValue("3000") int atOnce, @DefaultValue("P7D") Duration keep) {
}
