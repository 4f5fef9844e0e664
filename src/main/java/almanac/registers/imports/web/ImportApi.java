package almanac.registers.imports.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.registers.imports.Import;
import almanac.registers.imports.Imports;
import almanac.registers.imports.Look;
import almanac.registers.imports.Outcome;
import almanac.registers.imports.Plan;
import almanac.registers.imports.web.ImportWords.Fault;
import almanac.registers.kit.Importable;
import almanac.registers.kit.Registers;
import almanac.registers.kit.web.EntryViews;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Fills registers from spreadsheets, for machines.
 */
@RestController
@RequestMapping("/api/registers/{name}/imports")
@Tag(name = "Registers")
class ImportApi {

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final Imports imports;

	private final Registers registers;

	private final EntryViews entries;

	private final ImportWords words;

	ImportApi(Imports imports, Registers registers, EntryViews entries, ImportWords words) {
		this.imports = imports;
		this.registers = registers;
		this.entries = entries;
		this.words = words;
	}

	/**
	 * @param seen fingerprint of the answer that was looked at; {@literal null} to bring
	 * in whatever it is now
	 */
	record Application(@NotBlank(message = "Say why, for whoever reads the history.") @Size(max = 2000,
			message = "Use at most 2000 characters.") String reason, String seen) {
	}

	/**
	 * Rows with what is to be said about them.
	 */
	record Remark(List<Integer> rows, int count, String column, String value, String rule, String message) {
	}

	record Changed(int row, String id, List<EntryViews.Change> changes) {
	}

	/**
	 * A file and what would become of it, or became of it.
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(String id, String register, String name, String sha256, int rows, String encoding, String delimiter,
			int headerLine, List<String> notRead, boolean applied, Import.Done done, boolean acceptable, Integer added,
			Integer changed, Integer unchanged, Integer outOfUse, Integer leftOut, Integer wrong, Integer errorCount,
			List<Fault> errors, List<Remark> warnings, List<String> missing, Map<String, Map<String, Integer>> words,
			Map<String, Integer> people, List<Changed> changes, Plan plan, String fingerprint) {
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Hand a spreadsheet in (CSV, XLSX) and see what would become of it",
			description = "Encoding, delimiter, header and columns are detected. Nothing is brought in yet. For those"
					+ " who may change the register. Messages follow Accept-Language, rules do not.")
	Answer handIn(@PathVariable String name, @RequestPart("file") MultipartFile file, Authentication person)
			throws IOException {
		try (var content = file.getInputStream()) {
			return answer(this.imports.handIn(name, file.getOriginalFilename(), content, person.getName()));
		}
	}

	@PostMapping(consumes = { "text/csv", XLSX })
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Hand a spreadsheet in (CSV, XLSX) and see what would become of it",
			description = "As with multipart/form-data; name is that of the file.")
	Answer handIn(@PathVariable String name, @RequestParam(defaultValue = "api.csv", name = "name") String file,
			InputStream content, Authentication person) {
		return answer(this.imports.handIn(name, file, content, person.getName()));
	}

	@GetMapping("/{id}")
	@Operation(summary = "See what would become of a spreadsheet now, or became of it")
	Answer look(@PathVariable String name, @PathVariable String id, Authentication person) {
		return answer(this.imports.get(name, id, person.getName()));
	}

	@PutMapping("/{id}/plan")
	@Operation(summary = "Say how a spreadsheet is to be read",
			description = "columns: fields by column ('id' for the number, '-' to leave out, [] for the notes);"
					+ " constants: what rows do not say; words: choices by field and word; people: login names by what"
					+ " the file calls them; cells: corrected cells by 'line:column', whole rows by 'line'; skipped:"
					+ " lines left out. Parts that are missing stay as they are.")
	Answer plan(@PathVariable String name, @PathVariable String id, @RequestBody Plan plan, Authentication person) {
		var it = this.imports.get(name, id, person.getName());
		this.imports.plan(it, it.plan().with(plan));
		return look(name, id, person);
	}

	@PostMapping("/{id}/application")
	@Operation(summary = "Bring all of a spreadsheet in, or nothing")
	Answer apply(@PathVariable String name, @PathVariable String id, @Valid @RequestBody Application application,
			Authentication person) {
		var it = this.imports.get(name, id, person.getName());
		var outcome = this.imports.apply(it, application.reason(), application.seen(), (rows) -> {
		});
		if (outcome == Outcome.APPLIED || outcome == Outcome.APPLIED_BEFORE) {
			return look(name, id, person);
		}
		throw new ImportRefused(outcome, (outcome == Outcome.REFUSED) ? faults(it) : List.of());
	}

	private List<Fault> faults(Import it) {
		var type = this.registers.importable(it.register()).type();
		var look = this.imports.look(it, (rows) -> {
		});
		return Stream
			.concat(look.unsaid()
				.stream()
				.map((key) -> new Fault(0, key, "", "missing", this.words.missing(type, key), false)),
					look.errors().stream().map((error) -> this.words.fault(type, error)))
			.toList();
	}

	private Answer answer(Import it) {
		return answer(this.registers.importable(it.register()), it);
	}

	private <T> Answer answer(Importable<T> register, Import it) {
		var type = register.type();
		var sheet = this.imports.sheet(it);
		if (it.isApplied()) {
			return new Answer(it.id(), it.register(), it.name(), it.sha256(), it.rows(), sheet.encoding(),
					sheet.delimiter(), sheet.heading().line(), sheet.heading().above(), true, it.done(), false,
					it.done().added(), it.done().changed(), it.done().unchanged(), null, null, null, null, null, null,
					null, null, null, null, it.plan(), null);
		}
		var look = this.imports.look(it, (rows) -> {
		});
		return new Answer(it.id(), it.register(), it.name(), it.sha256(), it.rows(), sheet.encoding(),
				sheet.delimiter(), sheet.heading().line(), sheet.heading().above(), false, null, look.isAcceptable(),
				look.added(), look.changed(), look.same(), look.retired(), look.left(), look.wrong(), look.errorCount(),
				look.errors().stream().map((error) -> this.words.fault(type, error)).toList(),
				look.warnings().stream().map((warning) -> {
					var fault = this.words.remark(type, warning.what());
					return new Remark(warning.lines(), warning.count(), fault.column(), fault.value(), fault.rule(),
							fault.message());
				}).toList(), look.unsaid(), look.words(), look.people(), changes(register, look), it.plan(),
				look.fingerprint());
	}

	private <T> List<Changed> changes(Importable<T> register, Look look) {
		var type = register.type();
		return look.changes()
			.stream()
			.map((it) -> new Changed(it.line(), it.before().id(),
					this.entries.changes(type, type.type().cast(it.before().value()), type.type().cast(it.value()))))
			.toList();
	}

}
