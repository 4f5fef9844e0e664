package almanac.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * The mail server of the configuration ({@code spring.mail}), if there is one.
 */
@Component
class MailServer {

	private final JavaMailSender sender;

	MailServer(ObjectProvider<JavaMailSender> sender, @Value("${spring.mail.host:}") String host) {
		this.sender = host.isBlank() ? null : sender.getIfAvailable();
	}

	boolean isConfigured() {
		return this.sender != null;
	}

	/** Only if it {@link #isConfigured()}. */
	JavaMailSender sender() {
		return this.sender;
	}

}
