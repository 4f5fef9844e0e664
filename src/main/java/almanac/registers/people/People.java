package almanac.registers.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import almanac.engine.Choice;
import almanac.engine.Choices;
import almanac.engine.Directory;
import almanac.engine.Identities;
import almanac.web.Page;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works here and who carries which role (5.3). What changes here changes who may see
 * and do what in the engine, in the same transaction.
 */
@Component
public class People implements Directory, Choices {

	/** Everybody is an employee. */
	private static final String EMPLOYEE = "EMP";

	private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9.-]{1,31}");

	private final PersonRows persons;

	private final RoleRows roles;

	private final Identities identities;

	People(PersonRows persons, RoleRows roles, Identities identities) {
		this.persons = persons;
		this.roles = roles;
		this.identities = identities;
	}

	public Optional<Person> find(String id) {
		return this.persons.find(id);
	}

	/** By name. */
	public List<Person> active() {
		return this.persons.active();
	}

	/** By name, those who left included. */
	public Page<Person> all(int page, int size) {
		return new Page<>(this.persons.all(page, size), page, size, this.persons.count());
	}

	/**
	 * @throws IllegalArgumentException naming the field if the login name is taken or
	 * malformed, the name or mail is missing or the superior is unknown
	 */
	@Transactional
	public void add(Person person, String author, String reason) {
		check(person);
		if (find(person.id()).isPresent()) {
			throw new IllegalArgumentException("id: '%s' is taken. Choose another login name.".formatted(person.id()));
		}
		this.persons.add(person, author, reason);
		provision(person);
		employees();
	}

	/**
	 * @throws IllegalArgumentException as {@link #add}
	 */
	@Transactional
	public void change(Person person, String author, String reason) {
		check(person);
		known("id", person.id());
		this.persons.change(person, author, reason);
		provision(person);
		this.roles.all().stream().filter((role) -> role.isCarriedBy(person.id())).forEach(this::provision);
		employees();
	}

	/** Takes all rights; what the person signed keeps the name. */
	@Transactional
	public void deactivate(String id, String author, String reason) {
		var person = known("id", id);
		change(new Person(id, person.name(), person.mail(), false, person.supervisor()), author, reason);
		this.identities.remove(id);
	}

	public List<Role> roles() {
		return this.roles.all();
	}

	public Optional<Role> role(String id) {
		return this.roles.find(id);
	}

	/**
	 * @param holder {@literal null} leaves the role vacant
	 * @param deputy {@literal null} for none
	 * @throws IllegalArgumentException if role or person is unknown, not active, or both
	 * are the same
	 */
	@Transactional
	public void appoint(String role, String holder, String deputy, String author, String reason) {
		if (this.roles.find(role).isEmpty()) {
			throw new IllegalArgumentException(
					"role: no role '%s'. Known: %s.".formatted(role, this.roles.all().stream().map(Role::id).toList()));
		}
		acting("holder", holder);
		acting("deputy", deputy);
		if (holder != null && holder.equals(deputy)) {
			throw new IllegalArgumentException("deputy: nobody can stand in for themselves. Name somebody else.");
		}
		this.roles.appoint(role, holder, deputy, author, reason);
		provision(this.roles.find(role).orElseThrow());
	}

	/** Makes the engine know everybody and every role again. Idempotent. */
	@Transactional
	public void reconcile() {
		active().forEach(this::provision);
		this.roles.all().forEach(this::provision);
		employees();
	}

	@Override
	public List<String> eligible(String role) {
		if (EMPLOYEE.equals(role)) {
			return active().stream().map(Person::id).toList();
		}
		return this.roles.find(role).map(this::carriers).orElse(List.of());
	}

	@Override
	public boolean isActive(String person) {
		return find(person).filter(Person::active).isPresent();
	}

	@Override
	public Optional<String> nameOf(String person) {
		return find(person).map(Person::name);
	}

	@Override
	public List<String> rolesOf(String person) {
		if (!isActive(person)) {
			return List.of();
		}
		var carried = this.roles.all().stream().filter((role) -> role.isCarriedBy(person)).map(Role::id);
		return Stream.concat(carried, Stream.of(EMPLOYEE)).distinct().sorted().toList();
	}

	@Override
	public String key() {
		return "people";
	}

	@Override
	public List<Choice> values() {
		return active().stream().map((it) -> new Choice(it.id(), it.name())).toList();
	}

	private List<String> carriers(Role role) {
		return Stream.of(role.holder(), role.deputy()).filter((it) -> it != null && isActive(it)).toList();
	}

	private void provision(Person person) {
		if (person.active()) {
			this.identities.person(person.id(), person.name(), person.mail());
		}
	}

	private void provision(Role role) {
		if (!EMPLOYEE.equals(role.id())) {
			this.identities.role(role.id(), role.name(), carriers(role));
		}
	}

	private void employees() {
		Collection<String> all = active().stream().map(Person::id).toList();
		this.identities.role(EMPLOYEE, "Employee", all);
	}

	private void acting(String field, String person) {
		if (person != null && !known(field, person).active()) {
			throw new IllegalArgumentException("%s: %s is not active.".formatted(field, person));
		}
	}

	private Person known(String field, String person) {
		return find(person).orElseThrow(() -> new IllegalArgumentException(
				"%s: nobody has the login name '%s'. Add the person first.".formatted(field, person)));
	}

	private void check(Person person) {
		if (person.id() == null || !LOGIN.matcher(person.id()).matches()) {
			throw new IllegalArgumentException(
					"id: '%s' is no login name. Use 2 to 32 lower-case letters, digits, dots or hyphens, a letter first."
						.formatted(person.id()));
		}
		if (person.name() == null || person.name().isBlank()) {
			throw new IllegalArgumentException("name: give the person's name.");
		}
		if (person.mail() == null || !person.mail().matches("[^@\\s]+@[^@\\s]+")) {
			throw new IllegalArgumentException("mail: '%s' is no mail address.".formatted(person.mail()));
		}
		if (person.supervisor() != null) {
			known("supervisor", person.supervisor());
		}
	}

}
