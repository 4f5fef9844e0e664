package almanac.engine.web;

import java.net.URI;
import java.util.List;
import java.util.Map;

import almanac.engine.Cycles;
import almanac.engine.Directory;
import almanac.engine.Entrance;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Starting cycles for machines.
 */
@RestController
@RequestMapping("/api/cycles")
@Tag(name = "Cycles", description = "The processes of the ISMS (4.4).")
class CycleApi {

	private final Cycles cycles;

	private final List<Entrance> entrances;

	private final Directory directory;

	CycleApi(Cycles cycles, List<Entrance> entrances, Directory directory) {
		this.cycles = cycles;
		this.entrances = entrances;
		this.directory = directory;
	}

	/**
	 * @param period which run of a recurring cycle, e.g. {@code 2027}; not for cycles
	 * that begin with a register entry
	 * @param variables what the cycle begins with
	 */
	record Start(
			@Size(max = 100, message = "At most 100 characters.") @Pattern(regexp = "[\\w.:-]+",
					message = "Letters, digits and . : _ - only, e.g. 2027.") String period,
			@NotNull(
					message = "Give the variables the cycle begins with, {} for none.") Map<String, Object> variables) {
	}

	record Started(String cycle, String businessKey) {
	}

	@PostMapping("/{cycle}/start")
	@Operation(summary = "Start a run of a cycle",
			description = "corrective-action takes in variables what POST /api/nonconformities takes, from anybody."
					+ " Other cycles take a period, from ISM.")
	ResponseEntity<Started> start(@PathVariable String cycle, @Valid @RequestBody Start start, Authentication person)
			throws JsonProcessingException {
		var businessKey = businessKey(cycle, start, person.getName());
		return ResponseEntity.created(URI.create("/api/evidence?businessKey=" + businessKey))
			.body(new Started(cycle, businessKey));
	}

	private String businessKey(String cycle, Start start, String person) throws JsonProcessingException {
		var entrance = this.entrances.stream().filter((it) -> it.cycle().equals(cycle)).findFirst();
		try {
			return entrance.isPresent() ? entrance.get().enter(person, start.variables())
					: plainly(cycle, start, person);
		}
		catch (IllegalArgumentException ex) {
			if (ex.getCause() instanceof JsonProcessingException unreadable) {
				throw unreadable;
			}
			throw ex;
		}
	}

	private String plainly(String cycle, Start start, String person) {
		if (!this.directory.rolesOf(person).contains("ISM")) {
			throw new AccessDeniedException("Cycles are started by ISM");
		}
		var businessKey = cycle + ":" + start.period();
		this.cycles.start(cycle, businessKey, person, start.variables());
		return businessKey;
	}

}
