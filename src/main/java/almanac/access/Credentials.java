package almanac.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import almanac.registers.people.People;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passwords, kept as bcrypt hashes apart from the register of people.
 */
@Component
class Credentials implements UserDetailsService {

	/** Authority of those who look after the program. */
	static final String OPERATOR = "ROLE_OPERATOR";

	private final JdbcClient jdbc;

	private final People people;

	private final PasswordEncoder encoder;

	private final Clock clock;

	Credentials(JdbcClient jdbc, People people, PasswordEncoder encoder, Clock clock) {
		this.jdbc = jdbc;
		this.people = people;
		this.encoder = encoder;
		this.clock = clock;
	}

	private record Row(String password, boolean operator) {
	}

	@Override
	public UserDetails loadUserByUsername(String name) {
		var login = login(name);
		// who has left is as unknown as who never was, so that answer and time are the
		// same
		var row = find(login).filter((it) -> this.people.isActive(login))
			.orElseThrow(() -> new UsernameNotFoundException("Unknown"));
		var roles = this.people.rolesOf(login).stream().map((role) -> "ROLE_" + role);
		var authorities = Stream.concat(roles, row.operator() ? Stream.of(OPERATOR) : Stream.empty())
			.map(SimpleGrantedAuthority::new)
			.toList();
		return User.withUsername(login).password(row.password()).authorities(authorities).build();
	}

	/** A login name as typed, perhaps by a telephone that begins with a capital. */
	static String login(String typed) {
		return typed.strip().toLowerCase(Locale.ROOT);
	}

	/** What is kept instead of the password, empty if the person cannot sign in. */
	Optional<String> hash(String login) {
		return find(login).map(Row::password);
	}

	private Optional<Row> find(String login) {
		return this.jdbc.sql("select password, operator from credential where person_id = ?")
			.param(login)
			.query(Row.class)
			.optional();
	}

	/** Whether the person looks after the program and works here. */
	boolean isOperator(String login) {
		return find(login).filter(Row::operator).isPresent() && this.people.isActive(login);
	}

	/** Those who look after the program, by login name. */
	List<String> operators() {
		return this.jdbc.sql("select person_id from credential where operator order by person_id")
			.query(String.class)
			.list()
			.stream()
			.filter(this.people::isActive)
			.toList();
	}

	/**
	 * @return whether the person has a password at all
	 */
	boolean makeOperator(String login) {
		return this.jdbc.sql("update credential set operator = true where person_id = ?").param(login).update() == 1;
	}

	/** Whether anybody can sign in at all. */
	boolean exist() {
		return this.jdbc.sql("select count(*) from credential").query(Long.class).single() > 0;
	}

	@Transactional
	void set(String person, String password, boolean operator) {
		this.jdbc.sql("delete from credential where person_id = ?").param(person).update();
		this.jdbc.sql("insert into credential (person_id, password, operator, changed_at) values (?, ?, ?, ?)")
			.params(person, this.encoder.encode(password), operator, this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

}
