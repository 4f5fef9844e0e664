package almanac.registers.imports.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import almanac.registers.imports.Import;
import almanac.registers.imports.Imports;
import almanac.registers.imports.Look;
import almanac.registers.imports.NoSuchImport;
import almanac.registers.imports.Plan;
import almanac.registers.imports.ReadingRefused;
import almanac.registers.imports.Works;
import almanac.registers.kit.NoSuchEntry;
import almanac.registers.kit.Registers;
import almanac.registers.table.TableWords;
import almanac.registers.table.UnreadableTable;
import almanac.web.Csv;
import almanac.web.Problems.Fault;
import almanac.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Fills a register from a spreadsheet: choose the file, see what would become of it,
 * correct how it is read, bring all of it in.
 */
@Controller
@RequestMapping("/registers/{name}/import")
class ImportPages {

	private final Imports imports;

	private final Works works;

	private final Registers registers;

	private final ImportViews views;

	private final Corrections corrections;

	private final ImportWords words;

	private final TableWords tables;

	private final Texts texts;

	ImportPages(Imports imports, Works works, Registers registers, ImportViews views, Corrections corrections,
			ImportWords words, TableWords tables, Texts texts) {
		this.imports = imports;
		this.works = works;
		this.registers = registers;
		this.views = views;
		this.corrections = corrections;
		this.words = words;
		this.tables = tables;
		this.texts = texts;
	}

	@GetMapping
	String choose(@PathVariable String name, Authentication person, Model page) {
		return blank(name, person, page, null);
	}

	private String blank(String name, Authentication person, Model page, String wrong) {
		page.addAttribute("applied", this.imports.applied(name, person.getName()));
		page.addAttribute("type", this.registers.importable(name).type());
		page.addAttribute("wrong", wrong);
		return "imports/choose";
	}

	@PostMapping
	String handIn(@PathVariable String name, @RequestParam(required = false) MultipartFile file, Authentication person,
			HttpServletResponse response, Model page) throws IOException {
		if (file == null || file.isEmpty() && file.getOriginalFilename().isBlank()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return blank(name, person, page, this.texts.of("imports.file.none"));
		}
		try (var content = file.getInputStream()) {
			return "redirect:/registers/{name}/import/"
					+ this.imports.handIn(name, file.getOriginalFilename(), content, person.getName()).id();
		}
		catch (UnreadableTable ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return blank(name, person, page, this.tables.message(ex));
		}
	}

	@GetMapping("/{id}")
	String look(@PathVariable String name, @PathVariable String id, Authentication person, Model page,
			HttpServletResponse response) {
		var it = this.imports.get(name, id, person.getName());
		this.works.outcome(it).ifPresent((end) -> page.addAttribute("outcome", end.name()));
		var now = this.imports.get(name, id, person.getName());
		return look(name, now, now.plan(), page, response);
	}

	/**
	 * @param chosen how somebody wants it read, which may differ from how it is read
	 */
	private String look(String name, Import it, Plan chosen, Model page, HttpServletResponse response) {
		page.addAttribute("type", this.registers.importable(name).type());
		page.addAttribute("file", it);
		if (it.isApplied()) {
			return "imports/applied";
		}
		var look = this.works.progress(it).isPresent() ? Optional.<Look>empty() : this.works.look(it);
		if (look.isEmpty()) {
			response.setHeader("Refresh", "2");
			page.addAttribute("rows", this.works.progress(it).orElse(0));
			return "imports/working";
		}
		page.addAttribute("it", this.views.of(it, chosen, look.get()));
		return "imports/preview";
	}

	@PostMapping("/{id}/plan")
	String correct(@PathVariable String name, @PathVariable String id, HttpServletRequest request,
			Authentication person, Model page, HttpServletResponse response) {
		var it = this.imports.get(name, id, person.getName());
		var chosen = this.corrections.chosen(it, request.getParameterMap());
		try {
			this.imports.plan(it, chosen);
			return "redirect:/registers/{name}/import/{id}";
		}
		catch (ReadingRefused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			page.addAttribute("planFaults", ex.faults().stream().map(Fault::message).distinct().toList());
			return look(name, it, chosen, page, response);
		}
	}

	@PostMapping("/{id}")
	String apply(@PathVariable String name, @PathVariable String id, @RequestParam(defaultValue = "") String reason,
			@RequestParam(required = false) String seen, Authentication person, RedirectAttributes next) {
		var it = this.imports.get(name, id, person.getName());
		if (reason.isBlank()) {
			next.addFlashAttribute("outcome", "REASON");
		}
		else {
			this.works.apply(it, reason, seen).ifPresent((end) -> next.addFlashAttribute("outcome", end.name()));
		}
		return "redirect:/registers/{name}/import/{id}";
	}

	/** Everything that is to be mended or known, for a spreadsheet beside the file. */
	@GetMapping("/{id}/remarks.csv")
	ResponseEntity<byte[]> remarks(@PathVariable String name, @PathVariable String id, Authentication person) {
		var it = this.imports.get(name, id, person.getName());
		var type = this.registers.importable(name).type();
		var look = this.imports.look(it, (rows) -> {
		});
		var rows = new ArrayList<List<String>>();
		rows.add(Stream.of("kind", "row", "column", "value", "message")
			.map((key) -> this.texts.of("imports.remarks." + key))
			.toList());
		look.errors()
			.forEach((error) -> rows.add(row("error", String.valueOf(error.line()), this.words.fault(type, error))));
		look.warnings()
			.forEach((warning) -> rows
				.add(row("warning", String.join(" ", warning.lines().stream().map(String::valueOf).toList()),
						this.words.remark(type, warning.what()))));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("remarks.csv").build().toString())
			.body(Csv.of(';', rows));
	}

	private List<String> row(String kind, String lines, ImportWords.Fault fault) {
		return List.of(this.texts.of("imports.remarks." + kind), lines, fault.column(), fault.value(), fault.message());
	}

	@ExceptionHandler({ NoSuchImport.class, NoSuchEntry.class })
	String gone(HttpServletResponse response, Model page) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		page.addAttribute("status", 404);
		return "error";
	}

}
