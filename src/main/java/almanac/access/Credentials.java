package almanac.access;

import java.time.Clock;
import java.time.ZoneOffset;
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
	public UserDetails loadUserByUsername(String login) {
		var row = this.jdbc.sql("select password, operator from credential where person_id = ?")
			.param(login)
			.query(Row.class)
			.optional()
			.orElseThrow(() -> new UsernameNotFoundException("Unknown"));
		var roles = this.people.rolesOf(login).stream().map((role) -> "ROLE_" + role);
		var authorities = Stream.concat(roles, row.operator() ? Stream.of(OPERATOR) : Stream.empty())
			.map(SimpleGrantedAuthority::new)
			.toList();
		return User.withUsername(login)
			.password(row.password())
			.authorities(authorities)
			.disabled(!this.people.isActive(login))
			.build();
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
