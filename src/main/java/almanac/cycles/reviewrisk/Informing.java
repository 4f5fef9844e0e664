package almanac.cycles.reviewrisk;

import java.time.LocalDate;

import almanac.engine.Directory;
import almanac.mail.Kind;
import almanac.mail.Letter;
import almanac.mail.Letters;
import almanac.registers.kit.Entry;
import almanac.registers.risks.Risk;

import org.springframework.stereotype.Component;

/**
 * Tells the ISMS manager what was accepted where the criteria ask for it (RR2).
 */
@Component
class Informing {

	private final Letters letters;

	private final Directory directory;

	Informing(Letters letters, Directory directory) {
		this.letters = letters;
		this.directory = directory;
	}

	void ofAcceptance(String run, Entry<Risk> risk, String level, String acceptedBy, LocalDate until) {
		this.directory.eligible("ISM")
			.stream()
			.findFirst()
			.ifPresent((ism) -> this.letters.write(Letter
				.to(ism, Kind.INFORMATION, "review-risk.accepted", risk.id(), risk.value().title(), level,
						this.directory.nameOf(acceptedBy).orElse(acceptedBy), until.toString())
				.linking("/registers/risks/" + risk.id())
				.onceAs("accepted " + run)));
	}

}
