package almanac.access;

import java.util.List;

import almanac.registers.people.People;
import almanac.registers.people.Person;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AccessTest
class EngineUsersTests {

	@Autowired
	People people;

	@Autowired
	IdentityService identities;

	@Test
	@Transactional
	void aLoginNameWithADotOrAHyphenReachesTheEngine() {
		for (var login : List.of("k.albers", "anna-lena")) {
			this.people.add(new Person(login, "K. Albers", "k.albers@company.example", true, null), "ism", "Joined");

			assertThat(this.identities.createUserQuery().userId(login).count()).isOne();
		}
	}

	@Test
	void nobodyRenamesOrDeletesHimselfPastTheRegister() {
		var user = this.identities.createUserQuery().userId("emp").singleResult();
		this.identities.setAuthentication("emp", List.of("EMP"));
		try {
			user.setLastName("Top Management");
			assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.identities.saveUser(user));
			assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.identities.deleteUser("emp"));
		}
		finally {
			this.identities.clearAuthentication();
		}
	}

}
