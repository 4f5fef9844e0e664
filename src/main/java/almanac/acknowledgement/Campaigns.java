package almanac.acknowledgement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.engine.Cycles;
import almanac.engine.Directory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks people to acknowledge editions, takes what they say, and counts.
 */
@Component
public class Campaigns {

	private static final String MESSAGE = "everybodyAnswered";

	private final CampaignRows rows;

	private final AcknowledgementLetters letters;

	private final Directory directory;

	private final ObjectProvider<Cycles> cycles;

	Campaigns(CampaignRows rows, AcknowledgementLetters letters, Directory directory, ObjectProvider<Cycles> cycles) {
		this.rows = rows;
		this.letters = letters;
		this.directory = directory;
		this.cycles = cycles;
	}

	/** How many of how many; those who left without an answer do not count. */
	public record Count(long acknowledged, long of) {

		static Count of(Collection<Line> lines) {
			return new Count(lines.stream().filter((it) -> it.acknowledgedAt() != null).count(),
					lines.stream().filter(Line::counts).count());
		}

	}

	/**
	 * Writes down everybody who is in the audience today and sends each a letter.
	 * @param roles ids of roles; {@code EMP} for everybody
	 * @return how many were asked
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int open(String run, String document, String edition, String title, String sha256, Collection<String> roles,
			LocalDate deadline) {
		var campaign = new Campaign(run, document, edition, title, sha256, String.join(",", roles), deadline, null,
				null);
		this.rows.open(campaign);
		var people = audience(campaign);
		this.rows.ask(run, people, false);
		people.forEach((it) -> this.letters.ask(campaign, it));
		return people.size();
	}

	/** Whether who comes is asked, too: until the answers are counted. */
	boolean isAsking(Campaign it) {
		return this.cycles.getObject().waitsFor(MESSAGE, it.run());
	}

	Set<String> audience(Campaign it) {
		return Stream.of(it.audience().split(","))
			.flatMap((role) -> this.directory.eligible(role).stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	public Optional<Campaign> find(String run) {
		return this.rows.find(run);
	}

	/** Of a document, newest first. */
	public List<Campaign> of(String document) {
		return this.rows.of(document);
	}

	/** Everybody, by login name. */
	public List<Line> lines(String run) {
		return this.rows.lines(run);
	}

	public Count count(String run) {
		return Count.of(lines(run));
	}

	/** What waits for the person, the oldest first. */
	public List<Campaign> waitingFor(String person) {
		return this.rows.waiting(person).stream().flatMap((it) -> find(it.run()).stream()).toList();
	}

	/** The line of a person, empty if the person was not asked. */
	public Optional<Line> lineOf(String run, String person) {
		return this.rows.line(run, person);
	}

	/** Whom the link was made for; empty for one that never was. */
	public Optional<Line> byLink(String token) {
		return this.rows.byLink(token);
	}

	/**
	 * Takes an acknowledgement, once. When the last one came, the run goes on.
	 * @param sha256 of what the person was shown
	 * @param way {@code link} or {@code login}
	 * @return whether it is acknowledged now; {@literal false} if the list is closed, the
	 * person has left, or another file was shown
	 */
	@Transactional
	public boolean acknowledge(Line line, String sha256, String way) {
		var campaign = this.rows.lock(line.run());
		if (!campaign.isOpen() || !campaign.sha256().equals(sha256) || !this.directory.isActive(line.person())) {
			return false;
		}
		this.rows.acknowledge(line.id(), way);
		if (lines(line.run()).stream().noneMatch(Line::isMissing)) {
			this.cycles.getObject().tell(MESSAGE, line.run(), line.person(), Map.of());
		}
		return true;
	}

	/** Says of a person why there is no acknowledgement. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void exempt(String run, String person, String exemption, String reason) {
		this.rows.exempt(run, person, exemption, reason);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void close(String run) {
		this.rows.close(run);
	}

}
