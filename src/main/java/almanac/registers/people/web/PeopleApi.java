package almanac.registers.people.web;

import java.util.List;

import almanac.registers.kit.Holdings;
import almanac.registers.kit.NoSuchEntry;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import almanac.registers.people.Role;
import almanac.web.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.security.core.Authentication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The register of people for machines.
 */
@RestController
@RequestMapping("/api/people")
@Tag(name = "People", description = "Who works here and who carries which role (5.3).")
class PeopleApi {

	private final People people;

	private final Holdings holdings;

	PeopleApi(People people, Holdings holdings) {
		this.people = people;
		this.holdings = holdings;
	}

	/**
	 * @param mail only for ISM and operators
	 */
	@JsonInclude(Include.NON_NULL)
	record Entry(String id, String name, boolean active, List<String> roles, String mail) {
	}

	@GetMapping
	@Operation(summary = "List people by name", description = "Mail addresses are for ISM and operators.")
	Page<Entry> list(@RequestParam(defaultValue = "0") @Min(value = 0, message = "Pages are counted from 0.") int page,
			@RequestParam(defaultValue = "50") @Min(value = 1, message = "Between 1 and 200.") @Max(
					value = Page.MAX_SIZE, message = "Between 1 and 200.") int size,
			Authentication reader) {
		var mails = reader.getAuthorities()
			.stream()
			.anyMatch((it) -> List.of("ROLE_ISM", "ROLE_OPERATOR").contains(it.getAuthority()));
		return this.people.all(page, size).map((person) -> entry(person, mails));
	}

	/**
	 * @param reports login names of the active people who report to the person
	 */
	record Held(String id, String name, boolean active, List<String> roles, List<String> reports,
			List<Holdings.Holding> holdings) {
	}

	@GetMapping("/{id}/holdings")
	@Operation(summary = "What a person answers for",
			description = "To be given to somebody else when the person leaves: entries in use that name the person as"
					+ " who answers for them, by register and field, the first 25 of each; roles carried; people who"
					+ " report to the person. For those with a part in the ISMS, as far as they may read it.")
	Held holdings(@PathVariable String id, Authentication reader) {
		if (!this.people.hasPart(reader.getName())) {
			throw new AccessDeniedException("What people answer for is for roles beyond EMP");
		}
		var person = this.people.find(id)
			.orElseThrow(() -> new NoSuchEntry("people has no '%s'. See /api/people.".formatted(id)));
		return new Held(id, person.name(), person.active(),
				this.people.roles().stream().filter((it) -> it.isCarriedBy(id)).map(Role::id).toList(),
				this.people.active().stream().filter((it) -> id.equals(it.supervisor())).map(Person::id).toList(),
				this.holdings.of(id, reader.getName()));
	}

	private Entry entry(Person person, boolean mails) {
		return new Entry(person.id(), person.name(), person.active(), this.people.rolesOf(person.id()),
				mails ? person.mail() : null);
	}

}
