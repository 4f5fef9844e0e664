package almanac.signoff.web;

import java.util.function.Function;

import almanac.engine.NoSuchTask;
import almanac.signoff.Request;
import almanac.signoff.Signatures;
import almanac.signoff.Signer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where whoever is signed in signs a task.
 */
@Controller
@RequestMapping("/tasks/{id}/sign")
class SignedInPages {

	private final Signatures signatures;

	private final SignPage page;

	private final SignFiles files;

	private final Signers signers;

	SignedInPages(Signatures signatures, SignPage page, SignFiles files, Signers signers) {
		this.signatures = signatures;
		this.page = page;
		this.files = files;
		this.signers = signers;
	}

	@GetMapping
	String open(@PathVariable String id, HttpServletRequest request, HttpServletResponse response,
			Authentication person, Model model) {
		var signer = this.signers.of(request, null, person);
		var shown = this.signatures.toShow(id, person.getName()).orElseThrow(() -> new NoSuchTask(id));
		this.signatures.openedBy(shown, signer);
		return this.page.open(shown, signer, path(id), request, response, model);
	}

	/** A file that is part of what is signed. */
	@GetMapping("/files/{sha256}")
	String file(@PathVariable String id, @PathVariable String sha256, HttpServletRequest request,
			HttpServletResponse response, Authentication person, Model model) {
		var signer = this.signers.of(request, null, person);
		var shown = this.signatures.toShow(id, person.getName()).orElseThrow(() -> new NoSuchTask(id));
		this.signatures.openedBy(shown, signer);
		return this.files.open(shown, signer, sha256, path(id), response, model);
	}

	@PostMapping
	String decide(@PathVariable String id, SignForm form, HttpServletRequest request, HttpServletResponse response,
			Authentication person, Model model) {
		var signer = this.signers.of(request, null, person);
		return own(id, signer,
				(it) -> this.page.decide(it, signer, path(id), "/signatures/" + it.id(), form, response, model));
	}

	@PostMapping("/code")
	String code(@PathVariable String id, SignForm form, HttpServletRequest request, HttpServletResponse response,
			Authentication person, Model model) {
		var signer = this.signers.of(request, null, person);
		return own(id, signer, (it) -> this.page.code(it, signer, path(id), form, response, model));
	}

	/** Asked at the latest when something is sent; what is sent was seen. */
	private String own(String task, Signer signer, Function<Request, String> answer) {
		var it = this.signatures.ofTask(task, signer.person()).orElseThrow(() -> new NoSuchTask(task));
		this.signatures.openedBy(it, signer);
		return answer.apply(it);
	}

	static String path(String task) {
		return "/tasks/" + task + "/sign";
	}

}
