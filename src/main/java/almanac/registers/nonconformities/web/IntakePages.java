package almanac.registers.nonconformities.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.NotPermitted;
import almanac.registers.nonconformities.Source;
import almanac.registers.nonconformities.intake.Column;
import almanac.registers.nonconformities.intake.Intakes;
import almanac.registers.nonconformities.intake.NoSuchIntake;
import almanac.registers.table.TableWords;
import almanac.registers.table.UnreadableTable;
import almanac.web.Csv;
import almanac.web.Language;
import almanac.web.Texts;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.ClassPathResource;
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
 * Brings registers of another house in: choose a file, see what would become of it, raise
 * all of it.
 */
@Controller
@RequestMapping("/nonconformities/intake")
class IntakePages {

	private final Nonconformities nonconformities;

	private final Intakes intakes;

	private final IntakeWords words;

	private final TableWords tables;

	private final Texts texts;

	IntakePages(Nonconformities nonconformities, Intakes intakes, IntakeWords words, TableWords tables, Texts texts) {
		this.nonconformities = nonconformities;
		this.intakes = intakes;
		this.words = words;
		this.tables = tables;
		this.texts = texts;
	}

	@GetMapping
	String choose(Authentication person, HttpServletResponse response, Model page) {
		try {
			this.nonconformities.requirePartInTheIsms(person.getName());
			return blank(page, null, null);
		}
		catch (NotPermitted ex) {
			return refused(response, page);
		}
	}

	@GetMapping("/example.csv")
	ResponseEntity<byte[]> example() throws IOException {
		var german = Language.current().getLanguage().equals("de");
		var example = new ClassPathResource(german ? "intake/example_de.csv" : "intake/example.csv");
		return download("example.csv",
				("\ufeff" + example.getContentAsString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
	}

	@PostMapping
	String handIn(@RequestParam(required = false) MultipartFile file, @RequestParam(required = false) Source source,
			Authentication person, HttpServletResponse response, Model page) throws IOException {
		if (file == null || file.isEmpty() && file.getOriginalFilename().isBlank()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return blank(page, source, this.texts.of("intake.file.none"));
		}
		try (var content = file.getInputStream()) {
			var intake = this.intakes.handIn(file.getOriginalFilename(),
					content.readNBytes(this.intakes.mostBytes() + 1), source, person.getName());
			return "redirect:/nonconformities/intake/" + intake.id();
		}
		catch (NotPermitted ex) {
			return refused(response, page);
		}
		catch (UnreadableTable ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return blank(page, source, this.tables.message(ex));
		}
	}

	@GetMapping("/{id}")
	String look(@PathVariable String id, Authentication person, Model page) {
		var intake = this.intakes.get(id, person.getName());
		page.addAttribute("it",
				new IntakeView(intake, this.intakes.judge(intake), this.words, this.intakes.raised(intake)));
		page.addAttribute("sources", Source.values());
		return "nonconformities/intake-preview";
	}

	@PostMapping("/{id}/source")
	String choose(@PathVariable String id, @RequestParam(required = false) Source source, Authentication person) {
		this.intakes.choose(this.intakes.get(id, person.getName()), source);
		return "redirect:/nonconformities/intake/{id}";
	}

	@PostMapping("/{id}")
	String apply(@PathVariable String id, @RequestParam String seen, Authentication person, RedirectAttributes next) {
		var outcome = this.intakes.apply(this.intakes.get(id, person.getName()), seen);
		next.addFlashAttribute("outcome", outcome.name());
		return "redirect:/nonconformities/intake/{id}";
	}

	/** Everything that is to be mended or known, for a spreadsheet beside the file. */
	@GetMapping("/{id}/remarks.csv")
	ResponseEntity<byte[]> remarks(@PathVariable String id, Authentication person) {
		var intake = this.intakes.get(id, person.getName());
		var judged = this.intakes.judge(intake);
		var rows = new ArrayList<List<String>>();
		rows.add(Stream.of("kind", "row", "column", "value", "message")
			.map((it) -> this.texts.of("intake.remarks." + it))
			.toList());
		judged.errors().stream().map(this.words::fault).map((it) -> row("error", it)).forEach(rows::add);
		judged.warnings().stream().map(this.words::fault).map((it) -> row("warning", it)).forEach(rows::add);
		return download("remarks.csv", Csv.of(judged.table().delimiter(), rows));
	}

	private List<String> row(String kind, IntakeWords.Fault it) {
		return List.of(this.texts.of("intake.remarks." + kind), String.valueOf(it.row()), it.column(), it.value(),
				it.message());
	}

	private static ResponseEntity<byte[]> download(String name, byte[] content) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(content);
	}

	private static String blank(Model page, Source source, String wrong) {
		page.addAttribute("columns", Column.values());
		page.addAttribute("sources", Source.values());
		page.addAttribute("chosen", source);
		page.addAttribute("wrong", wrong);
		return "nonconformities/intake";
	}

	@ExceptionHandler(NotPermitted.class)
	String refused(HttpServletResponse response, Model page) {
		response.setStatus(HttpStatus.FORBIDDEN.value());
		page.addAttribute("refused", true);
		return "nonconformities/intake";
	}

	@ExceptionHandler(NoSuchIntake.class)
	String gone(HttpServletResponse response, Model page) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		page.addAttribute("status", 404);
		return "error";
	}

}
