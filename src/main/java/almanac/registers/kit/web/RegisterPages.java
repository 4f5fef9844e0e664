package almanac.registers.kit.web;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.registers.kit.Area;
import almanac.registers.kit.Entry;
import almanac.registers.kit.NoSuchEntry;
import almanac.registers.kit.Query;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import almanac.registers.kit.Registers;
import almanac.web.Moments;
import almanac.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The registers for people: what there is, lists and single entries with their history.
 */
@Controller
@RequestMapping("/registers")
class RegisterPages {

	private static final int SIZE = 25;

	private final Registers registers;

	private final RegisterRights rights;

	private final EntryViews views;

	private final Addresses addresses;

	private final RegisterFiles files;

	private final Moments moments;

	private final Texts texts;

	RegisterPages(Registers registers, RegisterRights rights, EntryViews views, Addresses addresses,
			RegisterFiles files, Moments moments, Texts texts) {
		this.registers = registers;
		this.rights = rights;
		this.views = views;
		this.addresses = addresses;
		this.files = files;
		this.moments = moments;
		this.texts = texts;
	}

	/** What stands together in the overview. */
	record Shelf(Area area, List<Place> places) {
	}

	/** A line of the overview. */
	record Place(Area area, String name, String title, String lead, String clauses, long count) {
	}

	@GetMapping
	String all(Authentication person, Model page) {
		this.rights.requirePart(person.getName());
		var shelves = this.registers.all()
			.stream()
			.filter((it) -> this.rights.reads(it.type(), person.getName()))
			.map((it) -> new Place(it.type().area(), it.type().name(), this.texts.of(it.type().name()),
					this.texts.of(it.type().name() + ".lead"), it.type().clauses(), it.page(Query.ALL, 0, 1).total()))
			.sorted(Comparator.comparing(Place::title))
			.collect(Collectors.groupingBy(Place::area, TreeMap::new, Collectors.toList()));
		page.addAttribute("shelves",
				shelves.entrySet().stream().map((it) -> new Shelf(it.getKey(), it.getValue())).toList());
		return "registers/all";
	}

	@GetMapping("/{name}")
	String list(@PathVariable String name, @RequestParam Map<String, String> parameters,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "id") String sort,
			@RequestParam(defaultValue = "false") boolean descending,
			@RequestParam(defaultValue = "false") boolean retired,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
			@RequestParam(defaultValue = "0") int page, Authentication person, Model model) {
		var register = readable(name, person);
		var filters = Filters.of(register.type(), parameters);
		var query = new Query(q, filters, sort, descending, retired, endOf(asOf));
		model.addAttribute("type", register.type());
		model.addAttribute("found", this.views.rows(register, query, Math.max(page, 0), SIZE));
		model.addAttribute("filters", this.views.filters(register.type()));
		model.addAttribute("chosen", filters);
		model.addAttribute("q", q);
		model.addAttribute("sort", sort);
		model.addAttribute("descending", descending);
		model.addAttribute("retired", retired);
		model.addAttribute("asOf", asOf);
		model.addAttribute("sorts", this.addresses.sorts(register.type(), parameters));
		model.addAttribute("address", this.addresses.list(name, parameters));
		model.addAttribute("files",
				Stream.of("xlsx", "csv").map((it) -> this.addresses.file(name, it, parameters)).toList());
		model.addAttribute("mayEdit", this.rights.edits(register.type(), person.getName()));
		return "registers/list";
	}

	@GetMapping("/{name}/{id}")
	String one(@PathVariable String name, @PathVariable String id,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
			Authentication person, Model model) {
		var register = readable(name, person);
		return shown(register, id, asOf, person, model);
	}

	@GetMapping({ "/{name}.csv", "/{name}.xlsx" })
	void file(@PathVariable String name, @RequestParam Map<String, String> parameters,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "id") String sort,
			@RequestParam(defaultValue = "false") boolean descending,
			@RequestParam(defaultValue = "false") boolean retired,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
			Authentication person, HttpServletRequest request, HttpServletResponse response) throws IOException {
		var register = readable(name, person);
		this.files.send(register,
				new Query(q, Filters.of(register.type(), parameters), sort, descending, retired, endOf(asOf)), request,
				response);
	}

	private <T> String shown(Register<T> register, String id, LocalDate asOf, Authentication person, Model model) {
		Entry<T> entry = register.find(id, endOf(asOf))
			.orElseThrow(() -> new NoSuchEntry("%s has no '%s'.".formatted(register.type().name(), id)));
		model.addAttribute("type", register.type());
		model.addAttribute("it", entry);
		model.addAttribute("heading", this.views.title(register, entry));
		model.addAttribute("facts", this.views.facts(register, entry));
		model.addAttribute("history", this.views.history(register, register.history(id)));
		model.addAttribute("referrers", this.views.referrers(register.type().name(), id, person.getName()));
		model.addAttribute("asOf", asOf);
		model.addAttribute("bound", register.bound(entry.value()));
		model.addAttribute("mayEdit",
				asOf == null && !entry.retired() && this.rights.edits(register.type(), person.getName()));
		return "registers/one";
	}

	private Register<?> readable(String name, Authentication person) {
		this.rights.requirePart(person.getName());
		var register = this.registers.named(name);
		this.rights.requireReader(register.type(), person.getName());
		return register;
	}

	private Instant endOf(LocalDate day) {
		return (day != null) ? day.plusDays(1).atStartOfDay(this.moments.zone()).toInstant().minusMillis(1) : null;
	}

}
