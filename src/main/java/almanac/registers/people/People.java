package almanac.registers.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

	/** As the register knew the person at that moment. */
	public Optional<Person> find(String id, Instant at) {
		return this.persons.find(id, at);
	}

	/** All versions of a person, newest first. */
	public List<Past<Person>> historyOf(String person) {
		return this.persons.history(person);
	}

	/** All versions of a role, newest first. */
	public List<Past<Role>> historyOfRole(String role) {
		return this.roles.history(role);
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
	 * malformed, the name or mail is missing, the superior is unknown or nobody says why
	 */
	@Transactional
	public void add(Person person, String author, String reason) {
		explained(author, reason);
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
		explained(author, reason);
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
	}

	public List<Role> roles() {
		return this.roles.all();
	}

	public Optional<Role> role(String id) {
		return this.roles.find(id);
	}

	/** With who carried it at that moment. */
	public Optional<Role> role(String id, Instant at) {
		return this.roles.find(id, at);
	}

	/**
	 * @param holder {@literal null} leaves the role vacant
	 * @param deputy {@literal null} for none
	 * @throws IllegalArgumentException if role or person is unknown, not active, or both
	 * are the same
	 */
	@Transactional
	public void appoint(String role, String holder, String deputy, String author, String reason) {
		explained(author, reason);
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
	public Optional<String> supervisorOf(String person) {
		return find(person).map(Person::supervisor);
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
	public List<String> standInsFor(String person) {
		return this.roles.all()
			.stream()
			.filter((role) -> role.isCarriedBy(person))
			.flatMap((role) -> carriers(role).stream())
			.filter((it) -> !it.equals(person))
			.distinct()
			.toList();
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
		else {
			this.identities.remove(person.id());
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
		person.check();
		if (person.supervisor() != null) {
			known("supervisor", person.supervisor());
		}
	}

	private static void explained(String author, String reason) {
		if (author == null || author.isBlank()) {
			throw new IllegalArgumentException("author: name who makes this change.");
		}
		if (reason == null || reason.isBlank()) {
			throw new IllegalArgumentException("reason: say why, for whoever reads the history.");
		}
	}

}
