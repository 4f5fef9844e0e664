package almanac.registers.kit.web;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;

import almanac.registers.kit.Query;
import almanac.registers.kit.RegisterRights;
import almanac.registers.kit.Registers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whole lists as files, for machines.
 */
@RestController
@Tag(name = "Registers")
class RegisterFileApi {

	private final Registers registers;

	private final RegisterRights rights;

	private final RegisterFiles files;

	RegisterFileApi(Registers registers, RegisterRights rights, RegisterFiles files) {
		this.registers = registers;
		this.rights = rights;
		this.files = files;
	}

	@GetMapping({ "/api/registers/{name}.csv", "/api/registers/{name}.xlsx" })
	@Operation(summary = "All entries of a list as one file", description = "Filtered and sorted as the list is, with"
			+ " every field, in words of the language asked for. The import reads it back.")
	void file(@PathVariable String name,
			@Parameter(description = "An instant; without it: now") @RequestParam(required = false) Instant asOf,
			@RequestParam(required = false) String q, @RequestParam(defaultValue = "id") String sort,
			@RequestParam(defaultValue = "false") boolean descending,
			@Parameter(description = "With those out of use") @RequestParam(defaultValue = "false") boolean retired,
			@Parameter(hidden = true) @RequestParam Map<String, String> parameters, Authentication person,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.rights.requirePart(person.getName());
		var register = this.registers.named(name);
		this.rights.requireReader(register.type(), person.getName());
		Filters.requireSortable(register.type(), sort);
		this.files.send(register,
				new Query(q, Filters.of(register.type(), parameters), sort, descending, retired, asOf), request,
				response);
	}

}
