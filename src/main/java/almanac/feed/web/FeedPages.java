package almanac.feed.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import almanac.feed.FeedFile;
import almanac.feed.Feeds;
import almanac.registers.people.Preferences;
import almanac.web.Texts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a person gets the address of the own feed, and where calendar programs read it.
 */
@Controller
class FeedPages {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final Feeds feeds;

	private final FeedFile file;

	private final Preferences preferences;

	private final Texts texts;

	private final String base;

	FeedPages(Feeds feeds, FeedFile file, Preferences preferences, Texts texts,
			@Value("${almanac.mail.base-url}") String base) {
		this.feeds = feeds;
		this.file = file;
		this.preferences = preferences;
		this.texts = texts;
		this.base = base.replaceAll("/+$", "");
	}

	@GetMapping("/me/feed")
	String show(Authentication person, Model page) {
		page.addAttribute("feed", this.feeds.of(person.getName()).orElse(null));
		return "feed";
	}

	@PostMapping("/me/feed")
	String renew(Authentication person, RedirectAttributes next) {
		next.addFlashAttribute("address", this.base + "/feed/" + this.feeds.renew(person.getName()) + ".ics");
		return "redirect:/me/feed";
	}

	@PostMapping("/me/feed/revocation")
	String revoke(Authentication person, RedirectAttributes next) {
		this.feeds.revoke(person.getName());
		next.addFlashAttribute("message", this.texts.of("feed.revoked"));
		return "redirect:/me/feed";
	}

	/** The address is the key: no one signs in here. */
	@GetMapping("/feed/{secret}.ics")
	ResponseEntity<byte[]> read(@PathVariable String secret) {
		var person = this.feeds.reader(secret);
		if (person.isEmpty()) {
			return ResponseEntity.status(HttpStatus.NOT_FOUND)
				.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
				.body(this.texts.of("feed.unknown").getBytes(StandardCharsets.UTF_8));
		}
		var language = this.preferences.of(person.get()).language();
		if (language != null) {
			LocaleContextHolder.setLocale(language);
		}
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
			.header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"almanac.ics\"")
			.body(this.file.of(person.get()).getBytes(StandardCharsets.UTF_8));
	}

}
