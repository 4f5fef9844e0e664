package almanac.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A mail server with a mailbox for everybody.
 */
final class Letterbox implements AutoCloseable {

	private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/(?:sign|acknowledge)/[\\w-]+)");

	private static final Pattern CODE = Pattern.compile("code is (\\d{3} \\d{3})");

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final int port = freePort();

	private final GreenMail server = new GreenMail(new ServerSetup(this.port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	Letterbox() {
		this.server.start();
	}

	record Letter(String from, String to, String subject, String text, String html) {

		/** Path of the link to sign or acknowledge by. */
		String link() {
			return found(LINK);
		}

		String code() {
			return found(CODE);
		}

		private String found(Pattern pattern) {
			var found = pattern.matcher(this.text);
			assertThat(found.find()).as("%s in %s", pattern, this.text).isTrue();
			return found.group(1);
		}

	}

	/** What Almanac needs to know to send its letters here. */
	String[] settings() {
		return new String[] { "--spring.profiles.active=demo", "--spring.mail.host=127.0.0.1",
				"--spring.mail.port=" + this.port, "--almanac.mail.from=Almanac <isms@talmark.example>",
				"--almanac.mail.base-url=https://almanac.talmark.example/" };
	}

	/** All to somebody of the demo company with these words, the oldest first. */
	List<Letter> to(String person, String words) {
		return Arrays.stream(this.server.getReceivedMessages())
			.map(Letterbox::read)
			.filter((it) -> it.to().contains(person + "@") && (it.subject() + it.text()).contains(words))
			.toList();
	}

	/** The newest of at least so many, once it is there. */
	Letter awaits(String person, String words, int count) {
		await().atMost(PATIENCE).until(() -> to(person, words).size() >= count);
		var all = to(person, words);
		return all.get(all.size() - 1);
	}

	private static Letter read(MimeMessage it) {
		try {
			var parts = parts((MimeMultipart) it.getContent());
			return new Letter(it.getFrom()[0].toString(), it.getRecipients(RecipientType.TO)[0].toString(),
					it.getSubject(), parts.get(0), parts.get(1));
		}
		catch (IOException | MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The text, then the same as HTML. */
	private static List<String> parts(MimeMultipart it) throws IOException, MessagingException {
		var parts = new ArrayList<String>();
		for (var index = 0; index < it.getCount(); index++) {
			BodyPart part = it.getBodyPart(index);
			if (part.getContent() instanceof MimeMultipart inner) {
				parts.addAll(parts(inner));
			}
			else if (part.getContent() instanceof String text) {
				parts.add(text);
			}
		}
		return parts;
	}

	static int freePort() {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
