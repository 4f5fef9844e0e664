package almanac.signoff;

import java.time.Instant;
import java.util.List;

import almanac.engine.Attachment;
import almanac.engine.ConfidentialFiles;
import almanac.engine.NeedToKnow;
import almanac.engine.RunFiles;
import almanac.engine.SubjectFiles;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/**
 * Which files a bare link opens.
 */
class EnclosuresTests {

	private static final String RUN = "corrective-action:NC-2027-0001";

	private static final Attachment PROOF = new Attachment("1", "proof", "proof.txt", "text/plain", 5, "a".repeat(64),
			"cao", Instant.EPOCH);

	private static final Content SIGNED = Content.of("Confirm closure", "", "I confirm.",
			List.of(Part.table("Evidence", List.of("File", "SHA-256"), List.of(List.of("proof.txt", "a".repeat(64))))));

	private static Enclosures with(Object... contracts) {
		var files = mock(RunFiles.class);
		when(files.of(RUN)).thenReturn(List.of(new RunFiles.Filed(PROOF, null)));
		var beans = new StaticListableBeanFactory();
		for (var it : contracts) {
			beans.addBean(it.getClass().getName(), it);
		}
		return new Enclosures(files, beans.getBeanProvider(SubjectFiles.class),
				beans.getBeanProvider(ConfidentialFiles.class), beans.getBeanProvider(NeedToKnow.class));
	}

	@Test
	void whatIsSignedIsEnclosed() {
		assertThat(with().of(RUN, SIGNED)).containsExactly(new Enclosure(PROOF, false));
		assertThat(with().of(RUN, Content.of("Confirm closure", "", "I confirm.", List.of()))).isEmpty();
	}

	@Test
	void filesOfARestrictedRunAreForWhoSignsIn() {
		NeedToKnow restricted = (run) -> run.equals(RUN);

		assertThat(with(restricted).of(RUN, SIGNED)).extracting(Enclosure::confidential).containsExactly(true);
	}

	@Test
	void soAreThoseTheirRoomCallsConfidential() {
		ConfidentialFiles confidential = (run, file) -> file.equals(PROOF);

		assertThat(with(confidential).of(RUN, SIGNED)).extracting(Enclosure::confidential).containsExactly(true);
	}

}
