package almanac.signoff.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import almanac.engine.SignatureLevel;
import almanac.signoff.NewLinks;
import almanac.signoff.Decision;
import almanac.signoff.NotOpen;
import almanac.signoff.NotSigned;
import almanac.signoff.Opened;
import almanac.signoff.Rendering;
import almanac.signoff.Request;
import almanac.signoff.Signatures;
import almanac.signoff.Signer;
import almanac.signoff.SigningCeremony;
import almanac.signoff.State;
import almanac.web.Texts;
import almanac.web.UnsentForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What waits for somebody's signature, and up to twenty of one kind on one page: each is
 * shown in full, decided and signed by itself. What needs a second proof is signed alone.
 */
@Controller
@RequestMapping("/signatures")
class SeveralPages {

	private static final int MOST = 20;

	private static final Decision NOTHING = new Decision("", "", "", "");

	private final Signatures signatures;

	private final SigningCeremony ceremony;

	private final NewLinks newLinks;

	private final Rendering rendering;

	private final Signers signers;

	private final Texts texts;

	private final UnsentForms unsent;

	SeveralPages(Signatures signatures, SigningCeremony ceremony, NewLinks newLinks, Rendering rendering,
			Signers signers, Texts texts, UnsentForms unsent) {
		this.signatures = signatures;
		this.ceremony = ceremony;
		this.newLinks = newLinks;
		this.rendering = rendering;
		this.signers = signers;
		this.texts = texts;
		this.unsent = unsent;
	}

	/**
	 * One of several.
	 *
	 * @param said what came of it, {@literal null} while it is open
	 */
	record Item(Opened it, String content, Decision typed, Map<String, String> errors, String said) {

		static Item waiting(Opened it, String content) {
			return new Item(it, content, NOTHING, Map.of(), null);
		}

		Item with(Decision typed) {
			return new Item(this.it, this.content, typed, this.errors, this.said);
		}

	}

	@GetMapping
	String list(Authentication person, Model page) {
		var kinds = this.signatures.waitingFor(person.getName())
			.stream()
			.collect(Collectors.groupingBy(Request::kind, LinkedHashMap::new, Collectors.toList()));
		page.addAttribute("kinds", kinds);
		page.addAttribute("several",
				kinds.entrySet()
					.stream()
					.filter((it) -> it.getValue().size() > 1 && isForSeveral(it.getValue().get(0)))
					.map(Map.Entry::getKey)
					.toList());
		return "sign/waiting";
	}

	@GetMapping("/several")
	String several(@RequestParam(required = false) String kind, HttpServletRequest request,
			HttpServletResponse response, Authentication person, Model page) {
		var signer = this.signers.of(request, null, person);
		var unsent = this.unsent.take(request).orElse(Map.of());
		var shown = unsent.containsKey("kind") ? unsent.get("kind")[0] : kind;
		if (shown == null) {
			return "redirect:/signatures";
		}
		page.addAttribute("unsent", !unsent.isEmpty());
		var items = of(shown, signer).stream()
			.map((it) -> waiting(it, signer).with(SignForm.of(unsent, "." + it.id()).kept(it)))
			.toList();
		return show(shown, items, response, page);
	}

	/** Those nothing was chosen for stay as they are. */
	@PostMapping("/several")
	String decide(@RequestParam String kind, HttpServletRequest request, HttpServletResponse response,
			Authentication person, Model page) {
		var signer = this.signers.of(request, null, person);
		var items = new ArrayList<Item>();
		for (var it : of(kind, signer)) {
			var decision = SignForm.of(request.getParameterMap(), "." + it.id()).decision();
			items.add(decision.choice().isEmpty() ? waiting(it, signer) : decided(it, signer, decision));
		}
		if (items.stream().anyMatch((it) -> !it.errors().isEmpty())) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		}
		return show(kind, items, response, page);
	}

	private Item decided(Request request, Signer signer, Decision decision) {
		try {
			var done = this.ceremony.decide(request, signer, decision);
			return new Item(this.signatures.open(done, signer), null, decision, Map.of(),
					this.texts.of("sign.state." + done.state().code()));
		}
		catch (NotSigned ex) {
			var waiting = waiting(request, signer);
			return new Item(waiting.it(), waiting.content(), decision, SignPage.byField(ex.violations()), null);
		}
		catch (NotOpen ex) {
			var now = this.signatures.open(this.signatures.find(request.id()).orElseThrow(), signer);
			this.newLinks.renew(request);
			if (now.state() == State.OPEN) {
				return new Item(now, this.rendering.html(now.content()), NOTHING,
						Map.of("", this.texts.of("sign.over.changed")), null);
			}
			return new Item(now, null, decision, Map.of(), this.texts.of("sign.over." + now.state().code()));
		}
	}

	private Item waiting(Request request, Signer signer) {
		var opened = this.signatures.open(request, signer);
		return (opened.state() == State.OPEN) ? Item.waiting(opened, this.rendering.html(opened.content()))
				: new Item(opened, null, null, Map.of(), this.texts.of("sign.over." + opened.state().code()));
	}

	private List<Request> of(String kind, Signer signer) {
		return this.signatures.waitingFor(signer.person())
			.stream()
			.filter((it) -> it.kind().equals(kind) && isForSeveral(it))
			.limit(MOST)
			.toList();
	}

	private static boolean isForSeveral(Request request) {
		return request.level() != SignatureLevel.L2;
	}

	private static String show(String kind, List<Item> items, HttpServletResponse response, Model page) {
		Signers.protect(response);
		page.addAttribute("kind", kind);
		page.addAttribute("items", items);
		page.addAttribute("open", items.stream().anyMatch((it) -> it.said() == null));
		page.addAttribute("refused",
				items.stream().map(Item::errors).filter(Objects::nonNull).anyMatch((it) -> !it.isEmpty()));
		return "sign/several";
	}

}
