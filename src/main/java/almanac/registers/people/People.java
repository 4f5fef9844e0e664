package almanac.registers.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.engine.Choice;
import almanac.engine.Choices;
import almanac.engine.Directory;
import almanac.registers.kit.ChangedMeanwhile;
import almanac.registers.kit.Entry;
import almanac.web.Page;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works here and who carries which role (5.3). What changes here changes who may see
 * and do what in the engine, in the same transaction.
 */
@Component
public class People implements Directory, Choices {

	private final PersonRows persons;

	private final RoleRows roles;

	private final Checks checks;

	private final Provision provision;

	People(PersonRows persons, RoleRows roles, Checks checks, Provision provision) {
		this.persons = persons;
		this.roles = roles;
		this.checks = checks;
		this.provision = provision;
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

	/** As the person is now, with the version that says so. */
	public Optional<Past<Person>> current(String person) {
		return this.persons.current(person);
	}

	/** Everybody, those who left included, each with the version in force. */
	public List<Past<Person>> everybody() {
		return this.persons.inForce();
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
		Checks.explained(author, reason);
		this.checks.check(person);
		if (find(person.id()).isPresent()) {
			throw new IllegalArgumentException("id: '%s' is taken. Choose another login name.".formatted(person.id()));
		}
		this.persons.add(person, author, reason);
		this.provision.person(person);
		this.provision.employees();
		this.provision.teams();
	}

	/**
	 * Whatever was changed meanwhile.
	 * @throws IllegalArgumentException as {@link #add}
	 */
	@Transactional
	public void change(Person person, String author, String reason) {
		change(person, this.persons.current(person.id()).map(Past::version).orElse(0), author, reason);
	}

	/**
	 * @param version the one that was read
	 * @throws IllegalArgumentException as {@link #add}
	 * @throws ChangedMeanwhile if another version is in force
	 */
	@Transactional
	public void change(Person person, int version, String author, String reason) {
		Checks.explained(author, reason);
		this.checks.known("id", person.id());
		this.checks.check(person);
		if (version == 0 || !this.persons.change(person, version, author, reason)) {
			throw changed(person.id(), this.persons.current(person.id()).orElseThrow());
		}
		this.provision.person(person);
		this.roles.all().stream().filter((role) -> role.isCarriedBy(person.id())).forEach(this.provision::role);
		this.provision.employees();
		this.provision.teams();
	}

	/**
	 * Adds and changes many at once, in the transaction of the caller; they may report to
	 * each other, whatever their order.
	 * @param all by the versions that were read, 0 for those who are new
	 * @throws IllegalArgumentException as {@link #add}
	 * @throws ChangedMeanwhile if another version is in force
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void bringIn(Map<Person, Integer> all, String author, String reason) {
		Checks.explained(author, reason);
		all.forEach((person, version) -> {
			if (version == 0) {
				this.persons.begin(person.id());
			}
		});
		all.forEach((person, version) -> {
			person.check();
			if (!this.persons.change(person, version, author, reason)) {
				throw changed(person.id(), this.persons.current(person.id()).orElseThrow());
			}
		});
		all.keySet().forEach(this.checks::check);
		all.keySet().forEach(this.provision::person);
		this.roles.all().forEach(this.provision::role);
		this.provision.employees();
		this.provision.teams();
	}

	/** Takes all rights; what the person signed keeps the name. */
	@Transactional
	public void deactivate(String id, String author, String reason) {
		var person = this.checks.known("id", id);
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
	 * Whatever was changed meanwhile.
	 * @param holder {@literal null} leaves the role vacant
	 * @param deputy {@literal null} for none
	 * @throws IllegalArgumentException if role or person is unknown, not active, or both
	 * are the same
	 */
	@Transactional
	public void appoint(String role, String holder, String deputy, String author, String reason) {
		appoint(role, null, holder, deputy, author, reason);
	}

	/**
	 * @param version the one that was read, 0 if nobody was ever appointed,
	 * {@literal null} for whatever is in force
	 * @throws IllegalArgumentException as
	 * {@link #appoint(String, String, String, String, String)}
	 * @throws ChangedMeanwhile if another version is in force
	 */
	@Transactional
	public void appoint(String role, Integer version, String holder, String deputy, String author, String reason) {
		Checks.explained(author, reason);
		if (this.roles.find(role).isEmpty()) {
			throw new IllegalArgumentException(
					"role: no role '%s'. Known: %s.".formatted(role, this.roles.all().stream().map(Role::id).toList()));
		}
		var current = this.roles.lock(role);
		if (version != null && version != current && current > 0) {
			throw changed(role, this.roles.history(role).get(0));
		}
		this.checks.acting("holder", holder);
		this.checks.acting("deputy", deputy);
		if (holder != null && holder.equals(deputy)) {
			throw new IllegalArgumentException("deputy: nobody can stand in for themselves. Name somebody else.");
		}
		this.roles.appoint(role, current, holder, deputy, author, reason);
		this.provision.role(this.roles.find(role).orElseThrow());
	}

	/**
	 * Makes the engine know everybody and every role again. Idempotent; of nodes that
	 * start at the same moment one waits for the other.
	 */
	@Transactional
	public void reconcile() {
		this.roles.lockAll();
		active().forEach(this.provision::person);
		this.roles.all().forEach(this.provision::role);
		this.provision.employees();
		this.provision.teams();
	}

	@Override
	public List<String> eligible(String role) {
		if (Provision.EMPLOYEE.equals(role)) {
			return active().stream().map(Person::id).toList();
		}
		return this.roles.find(role).map(this.provision::carriers).orElse(List.of());
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
	public Map<String, List<String>> reports() {
		var active = active();
		var here = active.stream().map(Person::id).collect(Collectors.toSet());
		return active.stream()
			.filter((it) -> here.contains(it.supervisor()))
			.collect(Collectors.groupingBy(Person::supervisor, Collectors.mapping(Person::id, Collectors.toList())));
	}

	@Override
	public List<String> rolesOf(String person) {
		if (!isActive(person)) {
			return List.of();
		}
		var carried = this.roles.all().stream().filter((role) -> role.isCarriedBy(person)).map(Role::id);
		return Stream.concat(carried, Stream.of(Provision.EMPLOYEE)).distinct().sorted().toList();
	}

	@Override
	public List<String> standInsFor(String person) {
		return this.roles.all()
			.stream()
			.filter((role) -> role.isCarriedBy(person))
			.flatMap((role) -> this.provision.carriers(role).stream())
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

	private static ChangedMeanwhile changed(String id, Past<?> now) {
		return new ChangedMeanwhile(id,
				new Entry<>(id, now.version(), false, now.value(), now.from(), now.to(), now.author(), now.reason()));
	}

}
