package almanac.mail;

import java.time.Instant;
import java.util.regex.Pattern;

import almanac.access.PasswordLinks;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import com.icegreen.greenmail.util.GreenMailUtil;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@MailTest
class PrivateMailTests {

	private static final Pattern TOKEN = Pattern.compile("https://almanac\\.talmark\\.example/password/([\\w-]{43})");

	@Autowired
	PasswordLinks links;

	@Autowired
	PostOffice office;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	private final String login = "m" + System.nanoTime();

	@BeforeEach
	void begin() {
		this.office.forgets(Instant.parse("2027-02-10T09:00:00Z"));
		this.people.add(new Person(this.login, "Kim Albers", "kim@example.org", true, null), "ism", "Began");
	}

	@AfterEach
	void end() {
		this.office.closes();
		ClockUtil.reset();
	}

	@Test
	void aLinkGoesToItsPersonAtOnceAndIsKeptNowhere() throws Exception {
		this.office.opens();

		var issued = this.links.issue(this.login, true, "ism");

		assertThat(issued.path()).isNull();
		assertThat(this.office.received()).singleElement().satisfies((it) -> {
			assertThat(it.getAllRecipients()[0]).hasToString("kim@example.org");
			assertThat(it.getSubject()).isEqualTo("Choose your password for Almanac");
		});
		var text = GreenMailUtil.getBody(this.office.received().get(0));
		var token = TOKEN.matcher(text.replace("=\r\n", ""));
		assertThat(token.find()).as(text).isTrue();
		assertThat(this.links.whose(token.group(1))).map(Person::id).contains(this.login);
		assertThat(this.jdbc.sql("select count(*) from letter").query(Long.class).single()).isZero();
	}

	@Test
	void aLinkTheMailServerDoesNotTakeIsNoneAndTheOneBeforeLivesOn() {
		var before = this.links.issue(this.login, false, "ism").path().substring("/password/".length());

		assertThatExceptionOfType(NotMailed.class).isThrownBy(() -> this.links.issue(this.login, true, "ism"));

		assertThat(this.links.whose(before)).map(Person::id).contains(this.login);
	}

}
