package almanac.access;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a link lives by which somebody chooses a password.
 */
@ConfigurationProperties("almanac.password-link")
record PasswordLinkSettings(@DefaultValue("PT72H") Duration valid) {
}
