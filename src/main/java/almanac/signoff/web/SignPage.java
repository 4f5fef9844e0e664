package almanac.signoff.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import almanac.engine.Delegations;
import almanac.engine.Violation;
import almanac.mail.NotMailed;
import almanac.signoff.NewLinks;
import almanac.signoff.Decision;
import almanac.signoff.NotOpen;
import almanac.signoff.NotSigned;
import almanac.signoff.Request;
import almanac.signoff.Rendering;
import almanac.signoff.Signatures;
import almanac.signoff.SigningCeremony;
import almanac.signoff.Signer;
import almanac.signoff.State;
import almanac.web.Texts;
import almanac.web.UnsentForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The one page to sign on, whether it is reached by a link or after a login.
 */
@Component
class SignPage {

	private static final Decision NOTHING = new Decision("", "", "", "");

	private final Signatures signatures;

	private final SigningCeremony ceremony;

	private final NewLinks newLinks;

	private final Rendering rendering;

	private final Texts texts;

	private final UnsentForms unsent;

	private final Delegations delegations;

	SignPage(Signatures signatures, SigningCeremony ceremony, NewLinks newLinks, Rendering rendering, Texts texts,
			UnsentForms unsent, Delegations delegations) {
		this.signatures = signatures;
		this.ceremony = ceremony;
		this.newLinks = newLinks;
		this.rendering = rendering;
		this.texts = texts;
		this.unsent = unsent;
		this.delegations = delegations;
	}

	/**
	 * With what the same page could not send because its session had ended.
	 * @param path of the page, below which its forms are sent
	 */
	String open(Request it, Signer signer, String path, HttpServletRequest request, HttpServletResponse response,
			Model page) {
		var unsent = this.unsent.take(request).map((sent) -> SignForm.of(sent, ""));
		unsent.ifPresent((sent) -> page.addAttribute("message", this.texts.of("sign.unsent")));
		return show(it, signer, path, unsent.map((sent) -> sent.kept(it)).orElse(NOTHING), Map.of(), response, page);
	}

	/**
	 * @param path of the page, below which its forms are sent
	 */
	String show(Request request, Signer signer, String path, HttpServletResponse response, Model page) {
		return show(request, signer, path, NOTHING, Map.of(), response, page);
	}

	private String show(Request request, Signer signer, String path, Decision typed, Map<String, String> errors,
			HttpServletResponse response, Model page) {
		Signers.protect(response);
		var opened = this.signatures.open(request, signer);
		page.addAttribute("it", opened);
		page.addAttribute("path", path);
		page.addAttribute("signedIn", signer.person() != null);
		if (opened.state() != State.OPEN) {
			response.setStatus(page.containsAttribute("broken") ? HttpStatus.INTERNAL_SERVER_ERROR.value()
					: opened.state().isDecided() ? HttpStatus.OK.value() : HttpStatus.GONE.value());
			page.addAttribute("content", opened.state().isDecided() ? this.rendering.html(opened.content()) : null);
			return "sign/over";
		}
		page.addAttribute("mayHandOn",
				signer.person() != null && this.delegations.mayDelegate(request.taskId(), signer.person()));
		page.addAttribute("typed", typed);
		page.addAttribute("errors", errors);
		page.addAttribute("content", this.rendering.html(opened.content()));
		page.addAttribute("roles", this.rendering.roles(opened.roles()));
		return "sign/page";
	}

	/** Mails a code; what was chosen and typed stays. */
	String code(Request request, Signer signer, String path, SignForm form, HttpServletResponse response, Model page) {
		try {
			page.addAttribute("message", this.texts.of(this.ceremony.sendCode(request, signer)));
		}
		catch (NotMailed ex) {
			page.addAttribute("message", this.texts.of("sign.code.notMailed"));
		}
		catch (NotOpen ex) {
			return show(request(request), signer, path, response, page);
		}
		return show(request, signer, path, form.decision(), Map.of(), response, page);
	}

	/**
	 * @return where to go on, or the page with what is missing
	 */
	String decide(Request request, Signer signer, String path, String next, SignForm form, HttpServletResponse response,
			Model page) {
		try {
			this.ceremony.decide(request, signer, form.decision());
			return "redirect:" + next;
		}
		catch (NotSigned ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(request, signer, path, form.decision(), byField(ex.violations()), response, page);
		}
		catch (NotOpen ex) {
			var shown = show(request(request), signer, path, response, page);
			if (response.getStatus() == HttpStatus.OK.value() || response.getStatus() == HttpStatus.GONE.value()) {
				response.setStatus(HttpStatus.CONFLICT.value());
			}
			this.newLinks.renew(request);
			return shown;
		}
	}

	private Request request(Request before) {
		return this.signatures.find(before.id()).orElseThrow();
	}

	static Map<String, String> byField(List<Violation> violations) {
		return violations.stream()
			.collect(Collectors.toMap(Violation::field, Violation::message, (one, other) -> one + " " + other));
	}

}
