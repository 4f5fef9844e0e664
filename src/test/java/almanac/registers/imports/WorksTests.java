package almanac.registers.imports;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import almanac.DemoTest;
import almanac.registers.assets.Asset;
import almanac.registers.kit.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DemoTest
@Timeout(60)
class WorksTests {

	private static final long LIMIT = 1_000_000;

	@Autowired
	Imports imports;

	@Autowired
	WaitingFiles files;

	@Autowired
	Register<Asset> assets;

	private final String number = "W-" + UUID.randomUUID().toString().substring(0, 8);

	private Works works;

	@BeforeEach
	void everyFileIsLong() {
		this.works = new Works(this.imports,
				new ImportSettings(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 100, 0, Duration.ofDays(1)));
	}

	@AfterEach
	void end() {
		this.works.destroy();
	}

	@Test
	void aLongFileIsLookedAtAndBroughtInAndItsEndIsToldOnce() {
		var it = handIn();

		var look = awaited(() -> this.works.look(it));
		assertThat(look.added()).isEqualTo(1);
		assertThat(this.works.progress(it)).isEmpty();
		assertThat(this.assets.find(this.number)).isEmpty();

		var first = this.works.apply(it, "From the old list", look.fingerprint());
		assertThat(first.orElseGet(() -> awaited(() -> this.works.outcome(it)))).isEqualTo(Outcome.APPLIED);
		assertThat(this.works.outcome(it)).isEmpty();
		assertThat(this.assets.find(this.number)).isPresent();
	}

	@Test
	void whatBrokeOnceIsTriedAgain() {
		var it = handIn();
		this.files.forget(it.id());

		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> awaited(() -> this.works.look(it)));
		this.files.receive(it.id(), new ByteArrayInputStream(content()), LIMIT);

		assertThat(awaited(() -> this.works.look(it)).added()).isEqualTo(1);
	}

	private Import handIn() {
		return this.imports.handIn("assets", "assets.csv", new ByteArrayInputStream(content()), "ism");
	}

	private byte[] content() {
		return ("ID,Name,Kind,Classification,Criticality,State\n" + this.number
				+ ",Server,Hardware,Internal,High,Active\n")
			.getBytes();
	}

	/** Each try waits a while for the work to end. */
	private static <T> T awaited(Supplier<Optional<T>> tried) {
		var end = tried.get();
		while (end.isEmpty()) {
			end = tried.get();
		}
		return end.get();
	}

}
