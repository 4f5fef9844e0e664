package almanac.registers.kit.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import almanac.registers.kit.ChangedMeanwhile;
import almanac.registers.kit.Entry;
import almanac.registers.kit.EntryRefused;
import almanac.registers.kit.NoSuchEntry;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import almanac.registers.kit.Registers;
import almanac.web.Problems.Fault;
import almanac.web.Texts;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where people add, change and retire entries, each time saying why.
 */
@Controller
@RequestMapping("/registers/{name}")
class RegisterForms {

	private final Registers registers;

	private final RegisterRights rights;

	private final EntryViews views;

	private final Questions questions;

	private final Meanwhile meanwhile;

	private final TypedEntries entries;

	private final Texts texts;

	RegisterForms(Registers registers, RegisterRights rights, EntryViews views, Questions questions,
			Meanwhile meanwhile, TypedEntries entries, Texts texts) {
		this.registers = registers;
		this.rights = rights;
		this.views = views;
		this.questions = questions;
		this.meanwhile = meanwhile;
		this.entries = entries;
		this.texts = texts;
	}

	@GetMapping("/new")
	String blank(@PathVariable String name, Authentication person, Model page) {
		return form(editable(name, person), null, Map.of(), List.of(), person, page);
	}

	@PostMapping("/new")
	String add(@PathVariable String name, @RequestParam MultiValueMap<String, String> typed, Authentication person,
			Model page, HttpServletResponse response, RedirectAttributes next) {
		return written(editable(name, person), null, TypedEntries.joined(typed), person, page, response, next);
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable String name, @PathVariable String id, Authentication person, Model page) {
		return shown(editable(name, person), id, person, page);
	}

	@PostMapping("/{id}/edit")
	String change(@PathVariable String name, @PathVariable String id, @RequestParam MultiValueMap<String, String> typed,
			Authentication person, Model page, HttpServletResponse response, RedirectAttributes next) {
		return written(editable(name, person), id, TypedEntries.joined(typed), person, page, response, next);
	}

	@PostMapping("/{id}/retirement")
	String retire(@PathVariable String name, @PathVariable String id, @RequestParam(defaultValue = "0") int version,
			@RequestParam(defaultValue = "") String reason, Authentication person, RedirectAttributes next) {
		try {
			editable(name, person).retire(id, version, person.getName(), reason);
			next.addFlashAttribute("message", this.texts.of("registers.retired", id));
		}
		catch (EntryRefused | ChangedMeanwhile ex) {
			next.addFlashAttribute("refused", (ex instanceof EntryRefused refused) ? refused.faults().get(0).message()
					: this.meanwhile.words((ChangedMeanwhile) ex));
		}
		return "redirect:/registers/{name}/{id}";
	}

	private <T> String shown(Register<T> register, String id, Authentication person, Model page) {
		var entry = required(register, id);
		var typed = new HashMap<>(this.views.typed(register.type().values(entry.value())));
		typed.put("version", String.valueOf(entry.version()));
		return form(register, id, typed, List.of(), person, page);
	}

	private <T> String written(Register<T> register, String id, Map<String, String> typed, Authentication person,
			Model page, HttpServletResponse response, RedirectAttributes next) {
		var faults = new ArrayList<Fault>();
		var value = this.entries.read(register, id, typed, faults);
		var reason = typed.getOrDefault("reason", "");
		try {
			if (!faults.isEmpty()) {
				register.faults(value)
					.stream()
					.filter((it) -> faults.stream().noneMatch((other) -> other.field().equals(it.field())))
					.toList()
					.forEach(faults::add);
				throw new EntryRefused(faults);
			}
			Entry<T> kept = (id == null)
					? register.add(typed.getOrDefault("id", "").isBlank() ? null : typed.get("id").strip(), value,
							person.getName(), reason)
					: register.change(id, TypedEntries.version(typed), value, person.getName(), reason);
			next.addFlashAttribute("message", this.texts.of("registers.kept", kept.id()));
			return "redirect:/registers/" + register.type().name() + "/" + kept.id();
		}
		catch (EntryRefused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return form(register, id, typed, ex.faults(), person, page);
		}
		catch (ChangedMeanwhile ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return form(register, id, typed, List.of(new Fault("reason", "changed", this.meanwhile.words(ex))), person,
					page);
		}
	}

	private String form(Register<?> register, String id, Map<String, String> typed, List<Fault> faults,
			Authentication person, Model page) {
		var type = register.type();
		page.addAttribute("type", type);
		page.addAttribute("id", id);
		page.addAttribute("typed", typed);
		page.addAttribute("shown", this.entries.shown(register, id));
		page.addAttribute("errors",
				faults.stream()
					.collect(Collectors.toMap(Fault::field, Fault::message, (one, other) -> one + " " + other,
							java.util.LinkedHashMap::new)));
		page.addAttribute("sections", this.questions.of(type, person.getName()));
		return "registers/edit";
	}

	private <T> Entry<T> required(Register<T> register, String id) {
		return register.find(id)
			.orElseThrow(() -> new NoSuchEntry("%s has no '%s'.".formatted(register.type().name(), id)));
	}

	private Register<?> editable(String name, Authentication person) {
		this.rights.requirePart(person.getName());
		var register = this.registers.named(name);
		this.rights.requireEditor(register.type(), person.getName());
		return register;
	}

}
