package almanac.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import almanac.engine.Absences.Absence;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who is here today, in the zone of the organisation.
 */
@Component
class Presence {

	private final ObjectProvider<Absences> absences;

	private final ObjectProvider<Directory> directory;

	private final Clock clock;

	private final ZoneId zone;

	Presence(ObjectProvider<Absences> absences, ObjectProvider<Directory> directory, Clock clock,
			@Value("${almanac.zone}") ZoneId zone) {
		this.absences = absences;
		this.directory = directory;
		this.clock = clock;
		this.zone = zone;
	}

	/** Those of today. */
	List<Absence> absences() {
		return this.absences.getObject().on(LocalDate.ofInstant(this.clock.instant(), this.zone));
	}

	List<Absence> of(String person) {
		return absences().stream().filter((it) -> it.person().equals(person)).toList();
	}

	boolean isAway(String person) {
		return !of(person).isEmpty();
	}

	/** Whether the person works here and is here. */
	boolean acts(String person) {
		return worksHere(person) && !isAway(person);
	}

	/** Whether the person has not left, be that one here today or not. */
	boolean worksHere(String person) {
		return this.directory.getObject().isActive(person);
	}

}
