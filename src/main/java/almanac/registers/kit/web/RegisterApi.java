package almanac.registers.kit.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import almanac.registers.kit.Entry;
import almanac.registers.kit.NoSuchEntry;
import almanac.registers.kit.Query;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import almanac.registers.kit.Registers;
import almanac.web.Page;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The registers for machines.
 */
@RestController
@RequestMapping("/api/registers")
@Tag(name = "Registers", description = "What the ISMS knows, in versions that answer \"as of\" (7.5.3).")
class RegisterApi {

	private final Registers registers;

	private final RegisterRights rights;

	private final ObjectMapper json;

	RegisterApi(Registers registers, RegisterRights rights, ObjectMapper json) {
		this.registers = registers;
		this.rights = rights;
		this.json = json;
	}

	/**
	 * @param fields keys with their kinds
	 */
	record Description(String name, String clauses, List<String> editors, Map<String, String> fields) {
	}

	/**
	 * @param id {@literal null} for the next number of the register's own
	 * @param value the fields of the entry
	 */
	record New(String id, @NotNull(message = "Give the fields of the entry.") JsonNode value,
			@NotNull(message = "Say why, for whoever reads the history.") String reason) {
	}

	/**
	 * @param version the one that was read
	 */
	record Change(@NotNull(message = "Give the version you read.") Integer version,
			@NotNull(message = "Give the fields of the entry.") JsonNode value,
			@NotNull(message = "Say why, for whoever reads the history.") String reason) {
	}

	record Retirement(@NotNull(message = "Give the version you read.") Integer version,
			@NotNull(message = "Say why, for whoever reads the history.") String reason) {
	}

	@GetMapping
	@Operation(summary = "List the registers with their fields")
	List<Description> registers(Authentication person) {
		this.rights.requirePart(person.getName());
		return this.registers.all()
			.stream()
			.map(Register::type)
			.filter((it) -> this.rights.reads(it, person.getName()))
			.map((it) -> new Description(it.name(), it.clauses(), it.editors(),
					it.fields()
						.stream()
						.collect(Collectors.toMap((field) -> field.key(), (field) -> field.kind().name(),
								(one, other) -> one, java.util.LinkedHashMap::new))))
			.toList();
	}

	@GetMapping("/{name}")
	@Operation(summary = "List entries, as they are or were", description = "Any field may be given as a parameter to"
			+ " filter by its exact value; q looks for a part of any text.")
	Page<? extends Entry<?>> list(@PathVariable String name,
			@Parameter(description = "An instant; without it: now") @RequestParam(required = false) Instant asOf,
			@RequestParam(required = false) String q, @RequestParam(defaultValue = "id") String sort,
			@RequestParam(defaultValue = "false") boolean descending,
			@Parameter(description = "With those out of use") @RequestParam(defaultValue = "false") boolean retired,
			@RequestParam(defaultValue = "0") @Min(value = 0, message = "Pages are counted from 0.") int page,
			@RequestParam(defaultValue = "50") @Min(value = 1, message = "Between 1 and 200.") @Max(
					value = Page.MAX_SIZE, message = "Between 1 and 200.") int size,
			@Parameter(hidden = true) @RequestParam Map<String, String> parameters, Authentication person) {
		var register = readable(name, person);
		Filters.requireSortable(register.type(), sort);
		return register.page(new Query(q, Filters.of(register.type(), parameters), sort, descending, retired, asOf),
				page, size);
	}

	@GetMapping("/{name}/{id}")
	@Operation(summary = "One entry, as it is or was")
	Entry<?> one(@PathVariable String name, @PathVariable String id, @RequestParam(required = false) Instant asOf,
			Authentication person) {
		return readable(name, person).find(id, asOf)
			.orElseThrow(() -> new NoSuchEntry("%s has no '%s'%s.".formatted(name, id, (asOf != null) ? " then" : "")));
	}

	@GetMapping("/{name}/{id}/history")
	@Operation(summary = "All versions of an entry, newest first")
	List<? extends Entry<?>> history(@PathVariable String name, @PathVariable String id, Authentication person) {
		var history = readable(name, person).history(id);
		if (history.isEmpty()) {
			throw new NoSuchEntry("%s has no '%s'.".formatted(name, id));
		}
		return history;
	}

	@PostMapping("/{name}")
	@Operation(summary = "Add an entry")
	ResponseEntity<Entry<?>> add(@PathVariable String name, @Valid @RequestBody New entry, Authentication person)
			throws JsonProcessingException {
		var register = editable(name, person);
		var added = add(register, entry, person.getName());
		return ResponseEntity.created(URI.create("/api/registers/%s/%s".formatted(name, added.id()))).body(added);
	}

	@PutMapping("/{name}/{id}")
	@Operation(summary = "Change an entry", description = "The version that was read stays readable for ever.")
	Entry<?> change(@PathVariable String name, @PathVariable String id, @Valid @RequestBody Change change,
			Authentication person) throws JsonProcessingException {
		return change(editable(name, person), id, change, person.getName());
	}

	@PostMapping("/{name}/{id}/retire")
	@Operation(summary = "Take an entry out of use", description = "It stays readable. Nothing is ever deleted.")
	Entry<?> retire(@PathVariable String name, @PathVariable String id, @Valid @RequestBody Retirement retirement,
			Authentication person) {
		return editable(name, person).retire(id, retirement.version(), person.getName(), retirement.reason());
	}

	private Register<?> readable(String name, Authentication person) {
		this.rights.requirePart(person.getName());
		var register = this.registers.named(name);
		this.rights.requireReader(register.type(), person.getName());
		return register;
	}

	private Register<?> editable(String name, Authentication person) {
		var register = readable(name, person);
		this.rights.requireEditor(register.type(), person.getName());
		return register;
	}

	private <T> Entry<T> add(Register<T> register, New entry, String person) throws JsonProcessingException {
		return register.add(entry.id(), this.json.treeToValue(entry.value(), register.type().type()), person,
				entry.reason());
	}

	private <T> Entry<T> change(Register<T> register, String id, Change change, String person)
			throws JsonProcessingException {
		return register.change(id, change.version(), this.json.treeToValue(change.value(), register.type().type()),
				person, change.reason());
	}

}
