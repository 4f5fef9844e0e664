package almanac.acknowledgement.web;

import java.io.IOException;
import java.util.Optional;

import almanac.acknowledgement.Campaigns;
import almanac.acknowledgement.Line;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The same after a login.
 */
@Controller
@RequestMapping("/acknowledgements/{run}")
class AcknowledgeSignedIn {

	private final Campaigns campaigns;

	private final AcknowledgePage page;

	AcknowledgeSignedIn(Campaigns campaigns, AcknowledgePage page) {
		this.campaigns = campaigns;
		this.page = page;
	}

	@GetMapping
	String open(@PathVariable String run, Authentication person, HttpServletResponse response, Model model) {
		return line(run, person, response).map((it) -> this.page.show(it, path(it), false, response, model))
			.orElse("acknowledgement/unknown");
	}

	@PostMapping
	String acknowledge(@PathVariable String run, @RequestParam(required = false) String read,
			@RequestParam(defaultValue = "") String content, Authentication person, HttpServletResponse response,
			Model model) {
		return line(run, person, response)
			.map((it) -> this.page.acknowledge(it, path(it), read, content, "login", response, model))
			.orElse("acknowledgement/unknown");
	}

	@GetMapping("/file")
	ResponseEntity<Resource> file(@PathVariable String run, Authentication person, HttpServletResponse response)
			throws IOException {
		var line = line(run, person, response);
		return line.isPresent() ? this.page.file(line.get()) : ResponseEntity.notFound().build();
	}

	private Optional<Line> line(String run, Authentication person, HttpServletResponse response) {
		var line = this.campaigns.lineOf(run, person.getName());
		if (line.isEmpty()) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
		}
		return line;
	}

	private static String path(Line it) {
		return "/acknowledgements/" + it.run();
	}

}
