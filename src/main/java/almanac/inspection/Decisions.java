package almanac.inspection;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import almanac.engine.Directory;
import almanac.registers.kit.RegisterRights;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import almanac.web.Page;
import almanac.web.Problems.Fault;
import almanac.web.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people see of findings and decide about them.
 */
@Component
public class Decisions {

	/** Those who steer the ISMS or audit it. */
	private static final Set<String> DECIDE = Set.of("ISM", "APM", "LA", "TM");

	private static final int SHORTEST_REASON = 20;

	private static final int LONGEST_REASON = 2000;

	private final Findings findings;

	private final Inspection inspection;

	private final Nonconformities nonconformities;

	private final RegisterRights rights;

	private final Directory directory;

	private final FindingWords words;

	private final Texts texts;

	private final Clock clock;

	Decisions(Findings findings, Inspection inspection, Nonconformities nonconformities, RegisterRights rights,
			Directory directory, FindingWords words, Texts texts, Clock clock) {
		this.findings = findings;
		this.inspection = inspection;
		this.nonconformities = nonconformities;
		this.rights = rights;
		this.directory = directory;
		this.words = words;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Those the person may see: who reads all registers they draw on.
	 */
	public Page<KeptFinding> page(State state, String rule, String register, String entry, String person, int page,
			int size) {
		return this.findings.page(wanted(state, rule, register, entry, person), page, size);
	}

	/** How many the person may see of each rule. */
	public Map<String, Long> byRule(State state, String register, String person) {
		return this.findings.byRule(wanted(state, null, register, null, person));
	}

	private Wanted wanted(State state, String rule, String register, String entry, String person) {
		this.rights.requirePart(person);
		return new Wanted(state, rule, register, entry, this.inspection.hiddenFrom(person));
	}

	/** Whether the person decides about findings at all. */
	public boolean decides(String person) {
		return this.directory.rolesOf(person).stream().anyMatch(DECIDE::contains);
	}

	/** Whether the person decides about this one, which is not about him. */
	public boolean decides(String person, KeptFinding finding) {
		return decides(person) && !finding.persons().contains(person);
	}

	/**
	 * @throws NoSuchFinding if there is none that the person may see
	 */
	public KeptFinding get(long id, String person) {
		return find(id, person).orElseThrow(() -> new NoSuchFinding(id));
	}

	private Optional<KeptFinding> find(long id, String person) {
		return this.findings.find(id, wanted(null, null, null, null, person));
	}

	/**
	 * Says why it is none.
	 * @throws ReasonRefused if the reason has fewer than 20 characters
	 * @throws NotForYou if the person may not decide or the finding is about him
	 * @throws NotOpen if it was decided before or is gone
	 */
	@Transactional
	public KeptFinding dismiss(long id, String reason, String person) {
		var one = decidable(id, person);
		var said = (reason == null) ? "" : reason.strip();
		if (said.length() < SHORTEST_REASON) {
			throw new ReasonRefused(
					new Fault("reason", "minLength", this.texts.of("inspection.reason.short", SHORTEST_REASON)));
		}
		if (said.length() > LONGEST_REASON) {
			throw new ReasonRefused(
					new Fault("reason", "maxLength", this.texts.of("inspection.reason.long", LONGEST_REASON)));
		}
		if (!this.findings.decide(id, State.DISMISSED)) {
			throw notOpen(get(id, person));
		}
		this.findings.decided(id, new KeptFinding.Decision(State.DISMISSED, said, null, person, this.clock.instant()));
		return get(one.id(), person);
	}

	/**
	 * Makes a nonconformity of it, once however often it is asked.
	 * @return the finding with the number of what was raised, now or before
	 * @throws NotForYou if the person may not decide
	 * @throws NotOpen if it was dismissed or is gone
	 */
	@Transactional
	public KeptFinding raise(long id, String person) {
		var one = get(id, person);
		if (!decides(person)) {
			throw new NotForYou(this.texts.of("inspection.forbidden"));
		}
		if (!this.findings.decide(id, State.RAISED)) {
			var now = get(id, person);
			if (now.state() == State.RAISED) {
				return now;
			}
			throw notOpen(now);
		}
		var raised = this.nonconformities.raise(report(one), person);
		this.findings.decided(id,
				new KeptFinding.Decision(State.RAISED, null, raised.id().value(), person, this.clock.instant()));
		return get(id, person);
	}

	private KeptFinding decidable(long id, String person) {
		var one = get(id, person);
		if (!decides(person)) {
			throw new NotForYou(this.texts.of("inspection.forbidden"));
		}
		if (!decides(person, one)) {
			throw new NotForYou(this.texts.of("inspection.aboutYou"));
		}
		return one;
	}

	private Report report(KeptFinding one) {
		var requirement = this.inspection.rules()
			.stream()
			.filter((it) -> it.id().equals(one.rule()))
			.map((it) -> String.join(", ", it.clauses()))
			.findFirst()
			.orElse(null);
		return new Report(one.entry() + ": " + this.words.sentence(one), requirement, Source.CONTROL_CHECK,
				this.texts.of("inspection.source", String.valueOf(one.id()), one.entry()),
				this.words.register(one.register()) + " " + one.entry() + "\n" + this.words.title(one.rule()) + "\n"
						+ this.words.why(one.rule()),
				null, null, null);
	}

	private NotOpen notOpen(KeptFinding one) {
		return new NotOpen(this.texts.of("inspection.notOpen", String.valueOf(one.id()),
				this.texts.of("inspection.state." + one.state().code())), one.state());
	}

}
