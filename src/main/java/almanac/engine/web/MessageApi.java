package almanac.engine.web;

import almanac.engine.Directory;
import almanac.engine.Message;
import almanac.engine.Messages;
import almanac.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The journal of messages for machines.
 */
@RestController
@RequestMapping("/api/messages")
@Tag(name = "Messages", description = "What the cycles tell each other (4.4).")
class MessageApi {

	private final Messages messages;

	private final Directory directory;

	MessageApi(Messages messages, Directory directory) {
		this.messages = messages;
		this.directory = directory;
	}

	@GetMapping
	@Operation(summary = "List messages, newest first", description = "For everybody with a role beyond EMP.")
	Page<Message> list(
			@Parameter(description = "false: those no cycle took yet") @RequestParam(required = false) Boolean received,
			@RequestParam(defaultValue = "0") @Min(value = 0, message = "Pages are counted from 0.") int page,
			@RequestParam(defaultValue = "50") @Min(value = 1, message = "Between 1 and 200.") @Max(
					value = Page.MAX_SIZE, message = "Between 1 and 200.") int size,
			Authentication person) {
		if (!this.directory.hasPart(person.getName())) {
			throw new AccessDeniedException("Messages are for roles beyond EMP");
		}
		return this.messages.list(received, page, size);
	}

}
