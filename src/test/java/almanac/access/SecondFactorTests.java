package almanac.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import almanac.DemoTest;
import almanac.HtmlChecker;
import almanac.Visitor;
import almanac.mail.Letters;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DemoTest
class SecondFactorTests {

	private static final String PAGE = "/me/second-factor";

	private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)</code>");

	@LocalServerPort
	int port;

	@Autowired
	SecondFactorRows rows;

	@Autowired
	SecretKeeper keeper;

	@Autowired
	Credentials credentials;

	@Autowired
	PasswordEncoder encoder;

	@Autowired
	PasswordLinks links;

	@Autowired
	People people;

	@Autowired
	Letters letters;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	JdbcClient jdbc;

	private final String login = "f" + UUID.randomUUID().toString().substring(0, 8);

	private Instant now = Instant.parse("2026-05-04T10:00:00Z");

	private SecondFactors factors;

	@BeforeEach
	void somebodyComes() {
		this.people.add(new Person(this.login, "Kim Albers", this.login + "@example.org", true, null), "ism", "Began");
		this.credentials.set(this.login, "demo", false);
		var clock = new Clock() {

			@Override
			public ZoneId getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return SecondFactorTests.this.now;
			}

		};
		this.factors = new SecondFactors(this.rows, this.keeper,
				new SecondFactorTries(this.rows, this.keeper, this.transactions, clock), this.credentials, this.encoder,
				this.links, this.people, this.letters);
	}

	@Test
	void onlyARightCodeEnrols() {
		this.factors.begin(this.login);
		assertThat(this.factors.enrol(this.login, "000000")).isFalse();
		assertThat(this.factors.enrolled(this.login)).isFalse();
		assertThat(this.factors.accepts(this.login, code(0))).isFalse();

		assertThat(this.factors.enrol(this.login, code(0))).isTrue();
		assertThat(this.factors.since(this.login)).hasValue(this.now);
		assertThat(this.factors.secretToShow(this.login)).isEmpty();
		assertThat(told()).anyMatch((it) -> it.contains("An app was set up"));
	}

	@Test
	void theCodeThatEnrolledDoesNotSign() {
		enrolled();

		assertThat(this.factors.accepts(this.login, code(0))).isFalse();
		assertThat(this.factors.accepts(this.login, code(1))).isTrue();
	}

	@Test
	void aCodeIsGoodOnceAndNoOlderOneAfterIt() {
		enrolled();
		this.now = this.now.plusSeconds(90);
		var typed = code(0);
		assertThat(this.factors.accepts(this.login, " " + typed.substring(0, 3) + " " + typed.substring(3))).isTrue();

		assertThat(this.factors.accepts(this.login, typed)).isFalse();
		assertThat(this.factors.accepts(this.login, code(-1))).isFalse();
	}

	@Test
	void ofSixteenAtOnceWithOneCodeOneIsAccepted() throws Exception {
		enrolled();
		this.now = this.now.plusSeconds(60);
		var typed = code(0);

		assertThat(atOnce(16, () -> this.factors.accepts(this.login, typed)).stream().filter((it) -> it)).hasSize(1);
	}

	@Test
	void fiveWrongTriesWithinTenMinutesLockForTen() {
		enrolled();
		wrong(4);
		this.now = this.now.plus(Duration.ofMinutes(9));
		assertThat(this.factors.locked(this.login)).isEmpty();
		wrong(1);
		assertThat(this.factors.locked(this.login)).hasValue(Duration.ofMinutes(10));

		this.now = this.now.plus(Duration.ofMinutes(10)).minusSeconds(1);
		assertThat(this.factors.accepts(this.login, code(0))).isFalse();
		this.now = this.now.plusSeconds(1);
		assertThat(this.factors.accepts(this.login, code(0))).isTrue();
	}

	@Test
	void fourWrongTriesAreForgottenAfterTenMinutesAndByARightOne() {
		enrolled();
		wrong(4);
		this.now = this.now.plus(Duration.ofMinutes(10));
		wrong(4);
		assertThat(this.factors.accepts(this.login, code(0))).isTrue();
		wrong(4);
		assertThat(this.factors.locked(this.login)).isEmpty();
	}

	@Test
	void manyWrongTriesAtOnceDoNotSlipThrough() throws Exception {
		enrolled();
		atOnce(16, () -> this.factors.accepts(this.login, "000000"));

		assertThat(this.factors.locked(this.login)).isPresent();
		assertThat(this.factors.accepts(this.login, code(1))).isFalse();
	}

	@Test
	void aTryCountsEvenIfTheWorkAroundItFails() {
		enrolled();
		new TransactionTemplate(this.transactions).executeWithoutResult((transaction) -> {
			assertThat(this.factors.accepts(this.login, code(1))).isTrue();
			transaction.setRollbackOnly();
		});

		assertThat(this.factors.accepts(this.login, code(1))).isFalse();
	}

	@Test
	void theSecretIsNotReadableInTheDatabase() {
		enrolled();
		var secret = secret();

		assertThat(this.jdbc.sql("select secret from second_factor where person_id = ?")
			.param(this.login)
			.query(String.class)
			.single()).doesNotContain(new Base32().encodeToString(secret))
			.doesNotContain(java.util.Base64.getEncoder().encodeToString(secret));
	}

	@Test
	void theOwnAppIsRemovedByACodeOrThePassword() {
		enrolled();
		assertThat(this.factors.remove(this.login, "wrong")).isFalse();
		assertThat(this.factors.remove(this.login, code(1))).isTrue();
		assertThat(this.factors.enrolled(this.login)).isFalse();
		enrolled();
		assertThat(this.factors.remove(this.login, "demo")).isTrue();
		assertThat(this.factors.enrolled(this.login)).isFalse();
	}

	@Test
	void onlyTheIsmsManagerOrAnOperatorRemovesThatOfAnotherAndSaysWhy() {
		enrolled();
		assertThatThrownBy(() -> this.factors.removeFor(this.login, "bo", "Lost"))
			.isInstanceOf(AccessDeniedException.class);
		assertThatThrownBy(() -> this.factors.removeFor(this.login, this.login, "Lost"))
			.isInstanceOf(AccessDeniedException.class);
		assertThatThrownBy(() -> this.factors.removeFor(this.login, "ism", " "))
			.isInstanceOf(IllegalArgumentException.class);
		assertThat(this.factors.mayRemove("admin", this.login)).isTrue();

		this.factors.removeFor(this.login, "ism", "Lost the phone, asked me at my desk");

		assertThat(this.factors.enrolled(this.login)).isFalse();
		assertThat(told()).anyMatch((it) -> it.contains("Jonas Treul removed the app"));
		assertThat(this.jdbc
			.sql("select enrolled || ' ' || changed_by || ' ' || coalesce(reason, '-') from second_factor_change"
					+ " where person_id = ? order by seq")
			.param(this.login)
			.query(String.class)
			.list()
			.stream()
			.map((it) -> it.toLowerCase(java.util.Locale.ROOT)))
			.containsExactly("true " + this.login + " -", "false ism lost the phone, asked me at my desk");
	}

	@Test
	void anAppIsSetUpAndRemovedOnThePage() {
		var kim = Visitor.of(this.port).signsIn(this.login);
		assertThat(kim.get("/me").body()).contains("href=\"" + PAGE + "\"");
		assertThat(kim.get(PAGE).body()).contains("No app is set up.");
		kim.submits(PAGE, PAGE + "/secret", Map.of());
		var setup = kim.get(PAGE);
		assertThat(HtmlChecker.faults(setup.body())).isEmpty();
		assertThat(setup.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		assertThat(setup.body()).contains("<svg class=\"qr\"").doesNotContain("style=");
		var found = SECRET.matcher(setup.body());
		assertThat(found.find()).isTrue();
		var secret = new Base32().decode(found.group(1).replace(" ", ""));

		var refused = kim.submits(PAGE, PAGE, Map.of("code", "12"));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(HtmlChecker.faults(refused.body())).isEmpty();
		assertThat(refused.body()).contains("The code is not right", found.group(1));
		var step = Instant.now().getEpochSecond() / 30;
		assertThat(kim.submits(PAGE, PAGE, Map.of("code", TimeCodes.at(secret, step, 6))).statusCode()).isEqualTo(302);
		assertThat(kim.get(PAGE).body()).contains("Your app is set up.", "Set up on").doesNotContain(found.group(1));

		assertThat(Visitor.of(this.port).signsIn(this.login).get("/").statusCode()).isEqualTo(200);
		assertThat(kim.submits(PAGE, PAGE + "/removal", Map.of("proof", "no")).body()).contains("Nothing was removed");
		kim.submits(PAGE, PAGE + "/removal", Map.of("proof", "demo"));
		assertThat(kim.get(PAGE).body()).contains("Your app is removed.", "No app is set up.");
	}

	@Test
	void theIsmsManagerRemovesItOnThePageOfThePersonWithAReason() {
		enrolled();
		var page = "/registers/people/" + this.login;
		var ism = Visitor.of(this.port).signsIn("ism");
		assertThat(HtmlChecker.faults(ism.get(page).body())).isEmpty();
		ism.submits(page, page + "/second-factor/removal", Map.of("reason", " "));
		assertThat(ism.get(page).body()).contains("Say why, in at most 2000 characters.");
		assertThat(this.factors.enrolled(this.login)).isTrue();
		ism.submits(page, page + "/second-factor/removal", Map.of("reason", "Lost the phone"));
		assertThat(ism.get(page).body()).contains("The app is removed, and the person is told.");
		assertThat(this.factors.enrolled(this.login)).isFalse();

		assertThat(Visitor.of(this.port)
			.signsIn("bo")
			.submits("/me", page + "/second-factor/removal", Map.of("reason", "Mine now"))
			.statusCode()).isEqualTo(403);
	}

	private void enrolled() {
		this.factors.begin(this.login);
		assertThat(this.factors.enrol(this.login, code(0))).isTrue();
	}

	private void wrong(int times) {
		IntStream.range(0, times).forEach((it) -> assertThat(this.factors.accepts(this.login, "no")).isFalse());
	}

	private String code(long off) {
		return TimeCodes.at(secret(), this.now.getEpochSecond() / 30 + off, 6);
	}

	private byte[] secret() {
		return this.keeper.open(this.rows.find(this.login).orElseThrow().secret(), this.login);
	}

	private List<String> told() {
		return this.jdbc.sql("select plain from letter where person = ?").param(this.login).query(String.class).list();
	}

	private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
		var pool = Executors.newFixedThreadPool(threads);
		var start = new CountDownLatch(threads);
		try {
			return pool.invokeAll(Collections.nCopies(threads, (Callable<T>) () -> {
				start.countDown();
				start.await();
				return work.call();
			})).stream().map((it) -> {
				try {
					return it.get();
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
			}).toList();
		}
		finally {
			pool.shutdownNow();
		}
	}

}
