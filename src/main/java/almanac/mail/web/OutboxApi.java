package almanac.mail.web;

import java.time.Instant;

import almanac.mail.Kind;
import almanac.mail.Outbox;
import almanac.mail.OutboxFilter;
import almanac.mail.OutboxLetter;
import almanac.mail.Status;
import almanac.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The outbox for machines.
 */
@RestController
@RequestMapping("/api/outbox")
@Tag(name = "Outbox", description = "What was told to whom by mail (7.4).")
class OutboxApi {

	private final Outbox outbox;

	private final OutboxReaders readers;

	OutboxApi(Outbox outbox, OutboxReaders readers) {
		this.outbox = outbox;
		this.readers = readers;
	}

	/**
	 * @param person login name
	 * @param to mail address at the time it was written
	 * @param text {@literal null} if the words are not for this reader
	 * @param digest id of the digest that told it
	 */
	record Item(long id, String messageId, String person, String to, Kind kind, String subject, String text,
			String link, boolean urgent, Status status, int tries, String lastError, String task, String businessKey,
			Long digest, Instant createdAt, Instant sentAt) {
	}

	@GetMapping
	@Operation(summary = "List letters, the newest first",
			description = "All for ISM and operators, one's own for everybody else.")
	Page<Item> list(@Parameter(description = "Login name") @RequestParam(required = false) String person,
			@RequestParam(required = false) Status status, @RequestParam(required = false) Kind kind,
			@RequestParam(defaultValue = "0") @Min(value = 0, message = "Pages are counted from 0.") int page,
			@RequestParam(defaultValue = "50") @Min(value = 1, message = "Between 1 and 200.") @Max(
					value = Page.MAX_SIZE, message = "Between 1 and 200.") int size,
			Authentication reader) {
		var filter = new OutboxFilter(this.readers.whose(person, reader), status, kind);
		return this.outbox.page(filter, page, size).map((it) -> item(it, reader));
	}

	@PostMapping("/{id}/retry")
	@Operation(summary = "Send a letter once more that failed or was kept", description = "For ISM and operators.")
	Item retry(@PathVariable long id, Authentication reader) {
		this.readers.requireAll(reader);
		return item(this.outbox.retry(id), reader);
	}

	private Item item(OutboxLetter letter, Authentication reader) {
		var it = this.readers.shown(letter, reader);
		var words = this.readers.readsWords(it, reader);
		return new Item(it.id(), it.messageId(), it.person(), it.to(), it.kind(), it.subject(),
				words ? it.text() : null, words ? it.link() : null, it.urgent(), it.status(), it.tries(),
				it.lastError(), it.task(), it.businessKey(), it.digest(), it.createdAt(), it.sentAt());
	}

}
