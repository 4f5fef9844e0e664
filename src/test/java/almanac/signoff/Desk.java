package almanac.signoff;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import almanac.mail.PostOffice;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Where somebody sits who signs by mail: a mailbox and a browser.
 */
class Desk {

	private static final Pattern LINK = Pattern.compile("https://almanac\\.talmark\\.example(/sign/[\\w-]+)");

	private static final Pattern CODE = Pattern.compile("code is (\\d{3} \\d{3})");

	private final PostOffice post;

	private final MockMvc browser;

	private final String mail;

	Desk(PostOffice post, MockMvc browser, String mail) {
		this.post = post;
		this.browser = browser;
		this.mail = mail;
	}

	/** The texts of all letters, the oldest first. */
	List<String> letters() {
		return Stream.of(this.post.received().toArray(MimeMessage[]::new))
			.filter((it) -> to(it).contains(this.mail))
			.map(Desk::text)
			.toList();
	}

	/** The path of the newest link to sign by. */
	String link() {
		return newest(LINK);
	}

	String code() {
		return newest(CODE);
	}

	private String newest(Pattern pattern) {
		var letters = letters();
		for (var index = letters.size() - 1; index >= 0; index--) {
			var found = pattern.matcher(letters.get(index));
			if (found.find()) {
				return found.group(1);
			}
		}
		throw new AssertionError("No %s in %s".formatted(pattern, letters));
	}

	ResultActions opens(String link) throws Exception {
		return this.browser.perform(get(link));
	}

	String page(String link) throws Exception {
		return opens(link).andReturn().getResponse().getContentAsString();
	}

	ResultActions asksForACode(String link) throws Exception {
		return this.browser.perform(post(link + "/code").with(csrf()));
	}

	ResultActions decides(String link, String choice, String reason, String code) throws Exception {
		return this.browser.perform(filled(link, choice, reason, code).with(csrf()));
	}

	/** What the page would send, without what proves that it came from there. */
	MockHttpServletRequestBuilder filled(String link, String choice, String reason, String code) throws Exception {
		var sent = post(link).param("content", shown(link)).param("reason", reason).param("code", code);
		return (choice != null) ? sent.param("choice", choice) : sent;
	}

	/** Hash of what the page shows, as it stands in its form. */
	String shown(String link) throws Exception {
		var hash = Pattern.compile("name=\"content\" value=\"(\\w{64})\"").matcher(page(link));
		return hash.find() ? hash.group(1) : "";
	}

	private static List<String> to(MimeMessage letter) {
		try {
			return Arrays.stream(letter.getRecipients(Message.RecipientType.TO)).map(Object::toString).toList();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(Object letter) {
		try {
			var content = (letter instanceof jakarta.mail.Part part) ? part.getContent() : letter;
			if (content instanceof MimeMultipart parts) {
				return text(parts.getBodyPart(0));
			}
			return content.toString();
		}
		catch (IOException | MessagingException ex) {
			throw new IllegalStateException(GreenMailUtil.getWholeMessage((MimeMessage) letter), ex);
		}
	}

}
