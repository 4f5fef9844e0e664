package almanac.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a file handed in as evidence may be.
 */
@ConfigurationProperties("almanac.files")
record FileSettings(@DefaultValue("50MB") DataSize maxSize) {
}
