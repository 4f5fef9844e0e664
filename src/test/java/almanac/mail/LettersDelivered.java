package almanac.mail;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import almanac.mail.Letter.Phrase;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What holds for the way of a letter from the outbox to the mail server, on every
 * database.
 */
interface LettersDelivered {

	PostOffice post();

	Letters letters();

	Outbox outbox();

	Delivery delivery();

	TransactionTemplate transaction();

	@BeforeEach
	default void begins() {
		post().forgets(Instant.parse("2027-03-03T09:00:00Z"));
		post().opens();
	}

	@AfterEach
	default void ends() {
		post().closes();
		ClockUtil.reset();
	}

	@Test
	default void aLetterIsWrittenWithItsCauseAndSentAfterwards() throws Exception {
		transaction().executeWithoutResult((status) -> letters().write(urgent("emp")));

		assertThat(only().status()).isEqualTo(Status.WAITING);
		assertThat(post().received()).isEmpty();
		assertThat(post().carries()).isZero();

		assertThat(post().received()).hasSize(1);
		assertThat(post().received().get(0).getMessageID()).isEqualTo(only().messageId());
		assertThat(only()).extracting(OutboxLetter::status, OutboxLetter::tries, OutboxLetter::sentAt)
			.containsExactly(Status.SENT, 1, Instant.parse("2027-03-03T09:00:00Z"));
		assertThat(post().errands()).isEmpty();
	}

	@Test
	default void whatDidNotHappenIsNotTold() {
		transaction().executeWithoutResult((status) -> {
			letters().write(urgent("emp"));
			status.setRollbackOnly();
		});

		assertThat(all()).isEmpty();
		assertThat(post().errands()).isEmpty();
	}

	@Test
	default void theSameIsToldOnce() {
		letters().write(urgent("emp").onceAs("due-3:task-1"));
		letters().write(urgent("emp").onceAs("due-3:task-1"));

		assertThat(all()).hasSize(1);
	}

	@Test
	default void whoDoesNotWorkHereIsNotWrittenTo() {
		letters().write(urgent("nobody"));

		assertThat(all()).isEmpty();
	}

	@Test
	default void ofTwoDeliverersOneSendsAndTheOtherLeavesItAlone() throws Exception {
		post().closes();
		letters().write(urgent("emp"));
		var letter = String.valueOf(only().id());
		var answer = new CountDownLatch(1);
		var pool = Executors.newSingleThreadExecutor();
		try (var server = new StubbornMailServer(PostOffice.PORT)) {
			server.waitsFor(answer);
			var first = pool.submit(() -> delivery().run(letter, false));
			assertThat(server.hasTaken.await(30, TimeUnit.SECONDS)).isTrue();

			assertThatExceptionOfType(Delivery.NotSent.class).isThrownBy(() -> delivery().run(letter, false))
				.withMessageContaining("somebody else");
			answer.countDown();
			first.get(30, TimeUnit.SECONDS);
			delivery().run(letter, false);

			assertThat(server.taken).containsExactly(only().messageId());
			assertThat(only()).extracting(OutboxLetter::status, OutboxLetter::tries).containsExactly(Status.SENT, 1);
		}
		finally {
			answer.countDown();
			pool.shutdownNow();
		}
	}

	@Test
	default void aMailServerThatWasAwayGetsTheSameLetterLater() throws Exception {
		letters().write(urgent("emp"));
		var written = only();
		post().closes();

		assertThat(post().carries()).isEqualTo(1);

		assertThat(only()).extracting(OutboxLetter::status, OutboxLetter::tries).containsExactly(Status.WAITING, 1);
		assertThat(only().lastError()).contains("Connection refused");
		post().opens();
		assertThat(post().carries()).isZero();
		assertThat(only()).extracting(OutboxLetter::status, OutboxLetter::tries).containsExactly(Status.SENT, 2);
		assertThat(post().received()).extracting(MimeMessage::getMessageID).containsExactly(written.messageId());
	}

	@Test
	default void whoeverIsRefusedFailsAloneAfterTheLastTryAndCanBeRetried() {
		letters().write(urgent("emp"));
		letters().write(urgent("cao"));
		post().closes();
		try (var server = new StubbornMailServer(PostOffice.PORT)) {
			server.refuses("cao@");
			for (var tries = 1; tries <= 5; tries++) {
				assertThat(post().incidents()).isZero();
				assertThat(of("cao").status()).isEqualTo(Status.WAITING);
				assertThat(post().carries()).isEqualTo(1);
			}

			assertThat(of("emp").status()).isEqualTo(Status.SENT);
			assertThat(of("cao")).extracting(OutboxLetter::status, OutboxLetter::tries, OutboxLetter::lastError)
				.containsExactly(Status.FAILED, 5, "550 5.1.1 No such person here");
			assertThat(post().incidents()).isEqualTo(1);

			server.refuses("nobody");
			outbox().retry(of("cao").id());
			assertThat(post().incidents()).isZero();
			assertThat(post().carries()).isZero();

			assertThat(of("cao").status()).isEqualTo(Status.SENT);
			assertThat(server.taken).containsExactly(of("emp").messageId(), of("cao").messageId());
		}
	}

	@Test
	default void whatWasSentIsNotRetried() {
		letters().write(urgent("emp"));
		post().carries();

		assertThatExceptionOfType(NothingToRetry.class).isThrownBy(() -> outbox().retry(only().id()));
		assertThatExceptionOfType(NoSuchLetter.class).isThrownBy(() -> outbox().retry(-1));
	}

	@Test
	default void allThatFailedIsRetriedTogether() {
		letters().write(urgent("emp"));
		letters().write(urgent("cao"));
		post().closes();
		for (var tries = 0; tries < 5; tries++) {
			post().carries();
		}
		assertThat(outbox().count(Status.FAILED)).isEqualTo(2);
		post().opens();

		assertThat(outbox().retryAll()).isEqualTo(2);

		assertThat(post().carries()).isZero();
		assertThat(outbox().count(Status.SENT)).isEqualTo(2);
	}

	default OutboxLetter only() {
		assertThat(all()).hasSize(1);
		return all().get(0);
	}

	default OutboxLetter of(String person) {
		return outbox().page(new OutboxFilter(person, null, null), 0, 10).items().get(0);
	}

	default List<OutboxLetter> all() {
		return outbox().page(new OutboxFilter(null, null, null), 0, 200).items();
	}

	static Letter urgent(String person) {
		return Letter.to(person, Kind.ASSIGNED, "assigned", "Check the locks", Phrase.NONE, Phrase.NONE, Phrase.NONE)
			.urgentIf(true);
	}

}
