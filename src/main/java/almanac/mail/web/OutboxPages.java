package almanac.mail.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import almanac.engine.Names;
import almanac.mail.Kind;
import almanac.mail.NoSuchLetter;
import almanac.mail.NothingToRetry;
import almanac.mail.Outbox;
import almanac.mail.OutboxFilter;
import almanac.mail.OutboxLetter;
import almanac.mail.Status;
import almanac.registers.people.People;
import almanac.web.Code;
import almanac.web.Texts;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The outbox for people: what was told to whom, each letter as it is sent, and another
 * try for what failed.
 */
@Controller
@RequestMapping("/outbox")
class OutboxPages {

	private static final int SIZE = 50;

	/** A letter brings its own styles, and nothing that does anything. */
	private static final String LETTER_ONLY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
			+ " form-action 'none'; frame-ancestors 'none'";

	private final Outbox outbox;

	private final OutboxReaders readers;

	private final People people;

	private final Names names;

	private final Texts texts;

	OutboxPages(Outbox outbox, OutboxReaders readers, People people, Names names, Texts texts) {
		this.outbox = outbox;
		this.readers = readers;
		this.people = people;
		this.names = names;
		this.texts = texts;
	}

	/** A letter in the list. */
	record Row(OutboxLetter it, String who) {
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String page,
			Authentication reader, Model model) {
		var at = page.matches("\\d{1,8}") ? Integer.parseInt(page) : 0;
		var all = this.readers.seesAll(reader);
		var filter = new OutboxFilter(all ? (person.isBlank() ? null : person) : reader.getName(),
				code(Status.values(), status), code(Kind.values(), kind));
		model.addAttribute("found",
				this.outbox.page(filter, at, SIZE).map((it) -> new Row(it, this.names.of(it.person()))));
		model.addAttribute("all", all);
		model.addAttribute("statuses", Status.values());
		model.addAttribute("kinds", Kind.values());
		model.addAttribute("people", all ? this.people.values() : List.of());
		model.addAttribute("chosen", Map.of("status", status, "kind", kind, "person", person));
		model.addAttribute("address", address(status, kind, person));
		model.addAttribute("server", this.outbox.hasServer());
		model.addAttribute("failed", all ? this.outbox.count(Status.FAILED) : 0);
		return "outbox/list";
	}

	@GetMapping("/{id}")
	String one(@PathVariable long id, Authentication reader, Model model) {
		var letter = this.readers.find(id, reader);
		model.addAttribute("it", letter);
		model.addAttribute("who", this.names.of(letter.person()));
		model.addAttribute("words", this.readers.readsWords(letter, reader));
		model.addAttribute("server", this.outbox.hasServer());
		model.addAttribute("retries", this.readers.seesAll(reader) && this.outbox.hasServer()
				&& (letter.status() == Status.FAILED || letter.status() == Status.KEPT));
		return "outbox/one";
	}

	/** The HTML part, as a mail program shows it. */
	@GetMapping("/{id}/html")
	ResponseEntity<String> html(@PathVariable long id, Authentication reader) {
		var letter = this.readers.find(id, reader);
		if (!this.readers.readsWords(letter, reader)) {
			throw new NoSuchLetter(id);
		}
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "html", java.nio.charset.StandardCharsets.UTF_8))
			.header("Content-Security-Policy", LETTER_ONLY)
			.body(letter.html());
	}

	@PostMapping("/{id}/retry")
	String retry(@PathVariable long id, Authentication reader, RedirectAttributes next) {
		this.readers.requireAll(reader);
		try {
			this.outbox.retry(id);
			next.addFlashAttribute("message", this.texts.of("outbox.retried"));
		}
		catch (NothingToRetry ex) {
			next.addFlashAttribute("refused", this.texts.of(ex.getMessage()));
		}
		return "redirect:/outbox/" + id;
	}

	@PostMapping("/retry")
	String retryAll(Authentication reader, RedirectAttributes next) {
		this.readers.requireAll(reader);
		try {
			next.addFlashAttribute("message", this.texts.of("outbox.retriedAll", this.outbox.retryAll()));
		}
		catch (NothingToRetry ex) {
			next.addFlashAttribute("refused", this.texts.of(ex.getMessage()));
		}
		return "redirect:/outbox";
	}

	private static <T extends Code> T code(T[] values, String asked) {
		return Arrays.stream(values).filter((it) -> it.code().equals(asked)).findFirst().orElse(null);
	}

	private static String address(String status, String kind, String person) {
		var address = UriComponentsBuilder.fromPath("/outbox");
		var values = new java.util.LinkedHashMap<String, Object>();
		values.put("status", status);
		values.put("kind", kind);
		values.put("person", person);
		values.forEach((key, value) -> {
			if (!"".equals(value)) {
				address.queryParam(key, "{" + key + "}");
			}
		});
		return address.encode().buildAndExpand(values).toUriString();
	}

	@ExceptionHandler(NoSuchLetter.class)
	String gone(HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		model.addAttribute("status", 404);
		return "error";
	}

}
