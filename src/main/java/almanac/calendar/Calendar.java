package almanac.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import almanac.catalogue.Anchor;
import almanac.catalogue.Catalogue;
import almanac.catalogue.Cycle;
import almanac.engine.Directory;
import almanac.registers.kit.Registers;
import almanac.registers.people.People;
import almanac.registers.people.Role;
import almanac.web.Moments;
import almanac.web.Page;
import almanac.web.Problems.Fault;
import almanac.web.Texts;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar of the ISMS: read by everybody with a part in it, changed by the ISMS
 * manager, excused by top management.
 */
@Component
public class Calendar {

	private final Entries entries;

	private final Occurrences occurrences;

	private final Planning planning;

	private final Facts facts;

	private final Catalogue catalogue;

	private final Registers registers;

	private final People people;

	private final Directory directory;

	private final Days days;

	private final Texts texts;

	private final Moments moments;

	Calendar(Entries entries, Occurrences occurrences, Planning planning, Facts facts, Catalogue catalogue,
			Registers registers, People people, Directory directory, Days days, Texts texts, Moments moments) {
		this.entries = entries;
		this.occurrences = occurrences;
		this.planning = planning;
		this.facts = facts;
		this.catalogue = catalogue;
		this.registers = registers;
		this.people = people;
		this.directory = directory;
		this.days = days;
		this.texts = texts;
		this.moments = moments;
	}

	/** In force, by cycle and scope. */
	public List<Entry> entries() {
		return this.entries.all();
	}

	/**
	 * @throws NoSuchPlan if there is none
	 */
	public Entry entry(long id) {
		return this.entries.find(id).orElseThrow(() -> new NoSuchPlan("entry", id));
	}

	/** All versions, newest first. */
	public List<Entry> history(long id) {
		return this.entries.history(id);
	}

	/** All runs of an entry, planned and actual, newest first. */
	public List<Occurrence> occurrences(long entry) {
		return this.occurrences.of(entry);
	}

	/** The run of an entry that comes next. */
	public Optional<Occurrence> planned(long entry) {
		return this.occurrences.planned(entry);
	}

	/**
	 * Planned to start between these days, by day.
	 * @param state {@literal null} for every
	 * @param from {@literal null} for no limit, as is {@code to}
	 */
	public Page<Occurrence> page(State state, LocalDate from, LocalDate to, int page, int size) {
		return this.occurrences.page(state, from, to, page, size);
	}

	/** Those with a planned or actual day between these, by planned start. */
	public List<Occurrence> touching(LocalDate first, LocalDate last) {
		return this.occurrences.touching(first, last);
	}

	/**
	 * When it will start after what is planned, if nothing comes between. Where the end
	 * counts, a run is taken to end on its planned day.
	 */
	public List<LocalDate> expected(Entry entry, LocalDate last) {
		var open = this.occurrences.open(entry.id());
		if (entry.anchor() == Anchor.FIXED) {
			return open.stream()
				.filter((it) -> it.state() == State.PLANNED)
				.findFirst()
				.map((it) -> entry.series().between(it.slot(), last))
				.orElse(List.of());
		}
		return open.stream()
			.findFirst()
			.map((it) -> Stream
				.iterate(it.plannedFinish().plus(entry.interval()), (day) -> !day.isAfter(last),
						(day) -> day.plus(entry.lead()).plus(entry.interval()))
				.filter((day) -> day.isAfter(this.days.today()))
				.toList())
			.orElse(List.of());
	}

	/** How far what is expected is told. */
	public LocalDate inThreeYears() {
		return this.days.today().plusYears(3);
	}

	public List<String> roles() {
		return this.people.roles().stream().map(Role::id).sorted().toList();
	}

	public boolean reads(String person) {
		return this.directory.hasPart(person);
	}

	public boolean edits(String person) {
		return this.directory.rolesOf(person).contains("ISM");
	}

	public boolean excuses(String person) {
		return this.directory.rolesOf(person).contains("TM");
	}

	/**
	 * @throws AccessDeniedException if the person has no part in the ISMS
	 */
	public void requireReader(String person) {
		if (!reads(person)) {
			throw new AccessDeniedException("The calendar is for roles beyond EMP");
		}
	}

	private void requireEditor(String person) {
		if (!edits(person)) {
			throw new AccessDeniedException("The calendar is changed by ISM");
		}
	}

	/**
	 * Changes an entry and the run it plans next; what has started stays as it was
	 * planned.
	 * @param version the one that was read
	 * @return the entry as it was if nothing would change
	 * @throws PlanRefused naming each field that is not acceptable
	 * @throws PlanOutdated if another version is in force
	 * @throws NoSuchPlan if there is none
	 */
	@Transactional
	public Entry change(long id, int version, Change change, String person) {
		requireEditor(person);
		var current = this.entries.lock(id).orElseThrow(() -> new NoSuchPlan("entry", id));
		if (current.version() != version) {
			throw new PlanOutdated(this.texts.of("calendar.outdated", current.version()), current.version());
		}
		var planned = this.occurrences.planned(id);
		var edit = new Edit(current, planned, change, this.days.today(), roles(), this.texts, this.moments);
		refuse(edit.faults());
		var wanted = edit.result();
		var differences = Edit.differences(current, wanted);
		if (differences.isEmpty()) {
			return current;
		}
		var next = this.entries.next(wanted, person, change.reason().strip());
		planned.ifPresentOrElse((it) -> this.planning.move(it, next, edit.slot()), () -> {
			if (next.nextStart() != null) {
				this.planning.add(next, next.nextStart());
			}
		});
		this.facts.changed(current, next);
		return next;
	}

	/**
	 * Plans a cycle for an entry of the register it comes round for.
	 * @param number of the entry
	 * @throws PlanRefused naming each field that is not acceptable
	 */
	@Transactional
	public Entry plan(String cycle, String number, LocalDate first, String reason, String person) {
		requireEditor(person);
		var faults = new ArrayList<Fault>();
		var scoped = this.catalogue.find(String.valueOf(cycle))
			.filter((it) -> it.rhythm() != null && it.rhythm().scope() != null);
		if (scoped.isEmpty()) {
			fault(faults, "cycle", "scoped", this.scoped().stream().map(Cycle::id).toList());
		}
		else if (number == null || this.registers.named(scoped.get().rhythm().scope())
			.find(number.strip())
			.filter((it) -> !it.retired())
			.isEmpty()) {
			fault(faults, "number", "unknown", scoped.get().rhythm().scope());
		}
		if (first == null || first.isBefore(this.days.today())) {
			fault(faults, "nextStart", (first == null) ? "required" : "past");
		}
		Edit.reason(reason, this.texts).ifPresent(faults::add);
		refuse(faults);
		return begin(scoped.orElseThrow(), number.strip(), first, reason.strip(), person);
	}

	private Entry begin(Cycle cycle, String number, LocalDate first, String reason, String person) {
		try {
			var rhythm = cycle.rhythm();
			var id = this.entries.begin(cycle.id(), rhythm.scope(), number);
			var entry = this.planning.next(
					new Entry(id, cycle.id(), rhythm.scope(), number, 0, rhythm.interval(), rhythm.anchor(), first,
							rhythm.lead(), rhythm.grace(), cycle.owner(), true, first, null, null, null, null),
					first, person, reason);
			this.facts.changed(entry, person, Map.of(), Map.of("scope", number, "nextStart", first.toString()), reason);
			return entry;
		}
		catch (DuplicateKeyException ex) {
			throw new PlanRefused(
					List.of(new Fault("number", "unique", this.texts.of("calendar.fault.number.unique", number))));
		}
	}

	/** Cycles that come round for each entry of a register. */
	public List<Cycle> scoped() {
		return this.catalogue.all()
			.stream()
			.filter((it) -> it.rhythm() != null && it.rhythm().scope() != null)
			.toList();
	}

	/**
	 * Wants no nonconformity raised if this run is missed; that it was missed stays.
	 * @throws PlanRefused if nobody says why, or it is over
	 * @throws NoSuchPlan if there is none
	 */
	@Transactional
	public void excuse(long occurrence, String reason, String person) {
		if (!excuses(person)) {
			throw new AccessDeniedException("Only TM may do without the nonconformity of a missed run");
		}
		var known = this.occurrences.find(occurrence).orElseThrow(() -> new NoSuchPlan("run", occurrence));
		var entry = this.entries.lock(known.entry()).orElseThrow();
		var now = this.occurrences.find(occurrence).orElseThrow();
		var faults = new ArrayList<Fault>();
		Edit.reason(reason, this.texts).ifPresent(faults::add);
		if (now.missedAt() != null || !now.isOpen() || now.excuse() != null) {
			faults.add(0, new Fault("", "over", this.texts.of("calendar.fault.excuse.over", now.businessKey(),
					Optional.ofNullable(now.nonconformity()).orElse("–"))));
		}
		refuse(faults);
		this.occurrences.excused(occurrence, person, this.days.now(), reason.strip());
		this.facts.excused(entry, now, person, reason.strip());
	}

	private void fault(List<Fault> faults, String field, String rule, Object... values) {
		faults.add(new Fault(field, rule, this.texts.of("calendar.fault." + field + "." + rule, values)));
	}

	private static void refuse(List<Fault> faults) {
		if (!faults.isEmpty()) {
			throw new PlanRefused(List.copyOf(faults));
		}
	}

}
