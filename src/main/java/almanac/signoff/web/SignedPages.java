package almanac.signoff.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import almanac.engine.Readership;
import almanac.signoff.Papers;
import almanac.signoff.Rendering;
import almanac.signoff.Request;
import almanac.signoff.Signatures;
import almanac.signoff.Signer;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * A request for a signature and what became of it, for its person and whoever may read
 * the case.
 */
@Controller
@RequestMapping("/signatures/{id}")
class SignedPages {

	private final Signatures signatures;

	private final Rendering rendering;

	private final Papers papers;

	private final Readership readership;

	SignedPages(Signatures signatures, Rendering rendering, Papers papers, Readership readership) {
		this.signatures = signatures;
		this.rendering = rendering;
		this.papers = papers;
		this.readership = readership;
	}

	@GetMapping
	String show(@PathVariable String id, Authentication person, Model page) {
		return show(find(id, person), person, page);
	}

	private String show(Request request, Authentication person, Model page) {
		var signer = new Signer(null, person.getName(), null, null, null, null);
		page.addAttribute("it", this.signatures.open(request, signer));
		page.addAttribute("content", this.rendering.html(this.signatures.open(request, signer).content()));
		page.addAttribute("mayRead", this.readership.mayRead(person.getName(), request.businessKey()));
		return "sign/signature";
	}

	@GetMapping("/paper")
	String paper(@PathVariable String id, Authentication person, HttpServletResponse response, Model page) {
		var request = find(id, person);
		if (request.paperSha256() == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return send(request, this.papers, response, page) ? null : show(request, person, page);
	}

	private Request find(String id, Authentication person) {
		return this.signatures.find(id)
			.filter((it) -> it.person().equals(person.getName())
					|| this.readership.mayRead(person.getName(), it.businessKey()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/**
	 * @return whether it was; otherwise the page says that it is not what was signed
	 */
	static boolean send(Request decided, Papers papers, HttpServletResponse response, Model page) {
		try {
			var kept = papers.open(decided.paperSha256());
			if (kept.isEmpty()) {
				response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
				page.addAttribute("broken", name(decided));
				return false;
			}
			send(kept.get(), decided, response);
			return true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The signed document could not be read", ex);
		}
	}

	private static void send(InputStream kept, Request decided, HttpServletResponse response) throws IOException {
		try (var content = kept) {
			response.setContentType(MediaType.APPLICATION_PDF_VALUE);
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name(decided)).build().toString());
			response.setHeader("X-Content-Type-Options", "nosniff");
			response.setHeader("Content-Security-Policy", "sandbox");
			content.transferTo(response.getOutputStream());
		}
	}

	private static String name(Request it) {
		var key = (it.businessKey() != null) ? it.businessKey() : it.cycle();
		return (key + "-" + it.step()).replaceAll("[^\\w.-]+", "-") + ".pdf";
	}

}
