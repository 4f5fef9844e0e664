package almanac.signoff.web;

import java.time.Duration;
import java.util.function.Function;

import almanac.access.LinkThrottle;
import almanac.signoff.NewLinks;
import almanac.signoff.Papers;
import almanac.signoff.Request;
import almanac.signoff.Signatures;
import almanac.signoff.Signer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the link in a letter leads. To open it, however often and by whatever, decides
 * nothing and uses nothing up; a link that never was and one of somebody else look the
 * same.
 */
@Controller
@RequestMapping("/sign/{token}")
class LinkPages {

	private final Signatures signatures;

	private final NewLinks newLinks;

	private final SignPage page;

	private final SignFiles files;

	private final Signers signers;

	private final Papers papers;

	private final LinkThrottle throttle;

	LinkPages(Signatures signatures, NewLinks newLinks, SignPage page, SignFiles files, Signers signers, Papers papers,
			LinkThrottle throttle) {
		this.signatures = signatures;
		this.newLinks = newLinks;
		this.page = page;
		this.files = files;
		this.signers = signers;
		this.papers = papers;
		this.throttle = throttle;
	}

	@GetMapping
	String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response,
			Authentication person, Model model) {
		var signer = this.signers.of(request, token, person);
		return admitted(signer, request, response, model,
				(it) -> this.page.open(it, signer, path(token), request, response, model));
	}

	@PostMapping
	String decide(@PathVariable String token, SignForm form, HttpServletRequest request, HttpServletResponse response,
			Authentication person, Model model) {
		var signer = this.signers.of(request, token, person);
		return admitted(signer, request, response, model,
				(it) -> this.page.decide(it, signer, path(token), path(token), form, response, model));
	}

	@PostMapping("/code")
	String code(@PathVariable String token, SignForm form, HttpServletRequest request, HttpServletResponse response,
			Authentication person, Model model) {
		var signer = this.signers.of(request, token, person);
		return admitted(signer, request, response, model,
				(it) -> this.page.code(it, signer, path(token), form, response, model));
	}

	/**
	 * Another link for the person whose link was too old; it goes to the mailbox only.
	 */
	@PostMapping("/link")
	String link(@PathVariable String token, HttpServletRequest request, HttpServletResponse response,
			Authentication person, Model model) {
		var signer = this.signers.of(request, token, person);
		return admitted(signer, request, response, model, (it) -> {
			model.addAttribute("sent", this.newLinks.send(it));
			return this.page.show(it, signer, path(token), response, model);
		});
	}

	/** A file that is part of what is signed. */
	@GetMapping("/files/{sha256}")
	String file(@PathVariable String token, @PathVariable String sha256, HttpServletRequest request,
			HttpServletResponse response, Authentication person, Model model) {
		var signer = this.signers.of(request, token, person);
		return admitted(signer, request, response, model,
				(it) -> this.files.open(it, signer, sha256, path(token), response, model));
	}

	@GetMapping("/paper")
	String paper(@PathVariable String token, HttpServletRequest request, HttpServletResponse response,
			Authentication person, Model model) {
		var signer = this.signers.of(request, token, person);
		return admitted(signer, request, response, model, (it) -> {
			if (this.signatures.open(it, signer).state().isDecided()
					&& SignedPages.send(it, this.papers, response, model)) {
				return null;
			}
			return this.page.show(it, signer, path(token), response, model);
		});
	}

	private static String path(String token) {
		return "/sign/" + token;
	}

	private String admitted(Signer signer, HttpServletRequest request, HttpServletResponse response, Model model,
			Function<Request, String> answer) {
		Signers.protect(response);
		var wait = this.throttle.admit(request);
		if (!wait.isZero()) {
			return slowedDown(wait, response, model);
		}
		var known = this.signatures.byLink(signer);
		if (known.isEmpty()) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			return "sign/unknown";
		}
		this.throttle.lives(request);
		if (known.get().state().isDecided() && this.signatures.isLinkTooOld(signer)) {
			response.setStatus(HttpStatus.GONE.value());
			model.addAttribute("id", known.get().id());
			return "sign/past";
		}
		this.signatures.openedBy(known.get(), signer);
		return answer.apply(known.get());
	}

	private static String slowedDown(Duration wait, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
		model.addAttribute("minutes", wait.toMinutes() + 1);
		return "sign/unknown";
	}

}
