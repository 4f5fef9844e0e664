package almanac.mail;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import almanac.mail.Letter.Phrase;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for the letter of the morning, on every database. The organisation's zone is
 * Europe/Berlin, the time 07:00.
 */
interface MorningDigest {

	PostOffice post();

	Letters letters();

	Outbox outbox();

	Digest digest();

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
	default void eachPersonGetsOneLetterInTheMorningAboutAllThatIsNew() throws Exception {
		letters().write(thing("emp", "First"));
		letters().write(thing("emp", "Second"));
		letters().write(thing("cao", "Third"));

		at("2027-03-04T05:59:00Z");
		assertThat(of("emp", Kind.DIGEST)).isEmpty();
		at("2027-03-04T06:00:00Z");
		at("2027-03-04T06:05:00Z");
		assertThat(post().carries()).isZero();

		assertThat(post().received()).extracting((it) -> it.getAllRecipients()[0].toString())
			.containsExactlyInAnyOrder("emp@feinwerk-talmark.example", "cao@feinwerk-talmark.example");
		var digest = of("emp", Kind.DIGEST).get(0);
		assertThat(digest.subject()).isEqualTo("2 things wait for you");
		assertThat(digest.text()).containsSubsequence("2 things are new for you", "Your task: First.",
				"https://almanac.talmark.example/tasks/First", "Your task: Second.",
				"https://almanac.talmark.example/");
		assertThat(digest.html()).contains("href=\"https://almanac.talmark.example/tasks/First\"");
		assertThat(of("emp", Kind.ASSIGNED)).allSatisfy((it) -> {
			assertThat(it.status()).isEqualTo(Status.BUNDLED);
			assertThat(it.digest()).isEqualTo(digest.id());
		});
		assertThat(of("cao", Kind.DIGEST).get(0).subject()).isEqualTo("One thing waits for you");
	}

	@Test
	default void whoHasNothingNewGetsNone() {
		letters().write(thing("emp", "First"));
		at("2027-03-04T06:00:00Z");
		post().carries();

		at("2027-03-05T06:00:00Z");

		assertThat(post().carries()).isZero();
		assertThat(post().received()).hasSize(1);
	}

	@Test
	default void whatComesDuringTheDayWaitsForTheNextMorning() {
		at("2027-03-03T09:05:00Z");
		letters().write(thing("emp", "First"));
		at("2027-03-03T09:10:00Z");
		at("2027-03-03T22:30:00Z");
		assertThat(of("emp", Kind.DIGEST)).isEmpty();

		at("2027-03-04T06:00:00Z");

		assertThat(of("emp", Kind.DIGEST)).hasSize(1);
	}

	@Test
	default void afterAWeekOfDowntimeThereIsOneDigestAndNotSeven() {
		letters().write(thing("emp", "First"));

		at("2027-03-10T15:00:00Z");

		assertThat(of("emp", Kind.DIGEST)).hasSize(1);
	}

	@Test
	default void theTimeIsThatOfTheOrganisationAlsoInSummer() {
		at("2027-03-29T09:00:00Z");
		letters().write(thing("emp", "First"));

		at("2027-03-30T04:59:00Z");
		assertThat(of("emp", Kind.DIGEST)).isEmpty();
		at("2027-03-30T05:00:00Z");

		assertThat(of("emp", Kind.DIGEST)).hasSize(1);
	}

	@Test
	default void whatIsUrgentIsInNoDigest() {
		letters().write(thing("emp", "First").urgentIf(true));

		at("2027-03-04T06:00:00Z");

		assertThat(of("emp", Kind.DIGEST)).isEmpty();
	}

	private void at(String moment) {
		ClockUtil.setCurrentTime(Date.from(Instant.parse(moment)));
		digest().run();
	}

	private List<OutboxLetter> of(String person, Kind kind) {
		return outbox().page(new OutboxFilter(person, null, kind), 0, 50).items();
	}

	private static Letter thing(String person, String what) {
		return Letter.to(person, Kind.ASSIGNED, "assigned", what, Phrase.NONE, Phrase.NONE, Phrase.NONE)
			.linking("/tasks/" + what);
	}

}
