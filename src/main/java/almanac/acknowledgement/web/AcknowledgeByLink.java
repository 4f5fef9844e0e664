package almanac.acknowledgement.web;

import java.io.IOException;
import java.util.Optional;

import almanac.access.BarePages;
import almanac.access.LinkThrottle;
import almanac.acknowledgement.Campaigns;
import almanac.acknowledgement.Line;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the link in the letter of a reader leads. To open it, however often and by
 * whatever, acknowledges nothing.
 */
@Controller
@RequestMapping("/acknowledge/{token}")
class AcknowledgeByLink {

	private final Campaigns campaigns;

	private final AcknowledgePage page;

	private final LinkThrottle throttle;

	AcknowledgeByLink(Campaigns campaigns, AcknowledgePage page, LinkThrottle throttle) {
		this.campaigns = campaigns;
		this.page = page;
		this.throttle = throttle;
	}

	@GetMapping
	String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
		return admitted(token, request, response)
			.map((it) -> this.page.show(it, "/acknowledge/" + token, false, response, model))
			.orElse("acknowledgement/unknown");
	}

	@PostMapping
	String acknowledge(@PathVariable String token, @RequestParam(required = false) String read,
			@RequestParam(defaultValue = "") String content, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		return admitted(token, request, response)
			.map((it) -> this.page.acknowledge(it, "/acknowledge/" + token, read, content, "link", response, model))
			.orElse("acknowledgement/unknown");
	}

	@GetMapping("/file")
	ResponseEntity<Resource> file(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		var line = admitted(token, request, response);
		if (line.isEmpty()) {
			return ResponseEntity.status(response.getStatus()).build();
		}
		return this.page.isConfidential(line.get()) ? ResponseEntity.status(HttpStatus.FOUND)
			.header(HttpHeaders.LOCATION, "/acknowledgements/" + line.get().run() + "/file")
			.build() : this.page.file(line.get());
	}

	private Optional<Line> admitted(String token, HttpServletRequest request, HttpServletResponse response) {
		BarePages.protect(response);
		var wait = this.throttle.admit(request);
		if (!wait.isZero()) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
			return Optional.empty();
		}
		var line = this.campaigns.byLink(token);
		if (line.isEmpty()) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
		}
		else {
			this.throttle.lives(request);
		}
		return line;
	}

}
