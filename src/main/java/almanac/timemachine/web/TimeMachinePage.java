package almanac.timemachine.web;

import java.util.stream.Collectors;

import almanac.catalogue.Catalogue;
import almanac.catalogue.Cycle;
import almanac.engine.Names;
import almanac.engine.TimeTravel;
import almanac.timemachine.Happening;
import almanac.timemachine.TimeMachine;
import almanac.timemachine.TimeMachine.NoSuchAdvance;
import almanac.web.Texts;

import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a newcomer lets time pass.
 */
@Controller
@Profile("demo")
@RequestMapping("/demo/time")
class TimeMachinePage {

	private final TimeMachine machine;

	private final Catalogue catalogue;

	private final Names names;

	private final Texts texts;

	TimeMachinePage(TimeMachine machine, Catalogue catalogue, Names names, Texts texts) {
		this.machine = machine;
		this.catalogue = catalogue;
		this.names = names;
		this.texts = texts;
	}

	/**
	 * @param run cycle and which of its runs, empty for a letter
	 */
	record Line(Happening it, String run, String people) {
	}

	@GetMapping
	String show(Authentication person, Model page) {
		this.machine.requireIsmsManager(person.getName());
		page.addAttribute("now", this.machine.now());
		page.addAttribute("today", this.machine.today());
		this.machine.last().ifPresent((journey) -> {
			page.addAttribute("journey", journey);
			page.addAttribute("lines", journey.happenings().stream().map(this::line).toList());
		});
		return "time";
	}

	@PostMapping
	String move(@RequestParam(defaultValue = "") String advance, Authentication person, RedirectAttributes next) {
		try {
			this.machine.forward(advance, person.getName());
		}
		catch (NoSuchAdvance ex) {
			next.addFlashAttribute("error", this.texts.of("time.advance.wrong"));
		}
		catch (TimeTravel.Busy ex) {
			next.addFlashAttribute("error", this.texts.of("time.busy"));
		}
		return "redirect:/demo/time";
	}

	private Line line(Happening it) {
		return new Line(it, run(it), it.people().stream().map(this.names::of).collect(Collectors.joining(", ")));
	}

	private String run(Happening it) {
		if (it.cycle() == null) {
			return "";
		}
		var name = this.catalogue.find(it.cycle()).map(Cycle::title).orElse(it.cycle());
		return (it.businessKey() != null) ? name + " " + it.businessKey().replaceFirst("^[^:]*:", "") : name;
	}

}
