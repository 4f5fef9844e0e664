package almanac.registers.imports;

import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import almanac.registers.imports.Import.Done;
import almanac.registers.kit.ChangedMeanwhile;
import almanac.registers.kit.EntryRefused;
import almanac.registers.kit.Importable;
import almanac.registers.kit.RegisterRights;
import almanac.registers.kit.RegisterType;
import almanac.registers.kit.Registers;
import almanac.registers.kit.Writing;
import almanac.registers.people.Staff;
import almanac.registers.table.Sheet;
import almanac.registers.table.UnreadableTable;
import almanac.web.Texts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings spreadsheets into registers: a file is handed in, looked at, corrected, and then
 * all of it is brought in or nothing. Those may who may change the register by hand.
 */
@Component
public class Imports {

	private static final int LONGEST_REASON = 2000;

	private final Registers registers;

	private final RegisterRights rights;

	private final ImportRows rows;

	private final WaitingFiles files;

	private final Memory memory;

	private final Synonyms synonyms;

	private final Supplier<Staff> staff;

	private final ImportSettings settings;

	private final Clock clock;

	private final ZoneId zone;

	private final TransactionOperations transaction;

	private final ApplicationEventPublisher events;

	private final Texts texts;

	Imports(Registers registers, RegisterRights rights, ImportRows rows, WaitingFiles files, Memory memory,
			Synonyms synonyms, Supplier<Staff> staff, ImportSettings settings, Clock clock,
			@Value("${almanac.zone}") ZoneId zone, TransactionOperations transaction, ApplicationEventPublisher events,
			Texts texts) {
		this.registers = registers;
		this.rights = rights;
		this.rows = rows;
		this.files = files;
		this.memory = memory;
		this.synonyms = synonyms;
		this.staff = staff;
		this.settings = settings;
		this.clock = clock;
		this.zone = zone;
		this.transaction = transaction;
		this.events = events;
		this.texts = texts;
	}

	/**
	 * Keeps a file until it is brought in, or for a while, with a first plan of how to
	 * read it.
	 * @param name as the person chose it; only its last part is kept
	 * @throws UnreadableTable if it is no table, too large or holds too much
	 * @throws org.springframework.security.access.AccessDeniedException if the person may
	 * not change the register
	 */
	public Import handIn(String register, String name, InputStream content, String person) {
		var type = editable(register, person).type();
		var now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		this.rows.waiting(now.minus(this.settings.keep())).forEach(this::forget);
		var id = UUID.randomUUID().toString();
		var arrived = this.files.receive(id, content, this.settings.maxSize().toBytes());
		try {
			var sheet = Shapes.of(Sheet.of(arrived.content(), this.settings.maxInflated().toBytes()), type);
			var plan = new Plan(
					Guess.columns(type, sheet.heading().columns(), this.synonyms, this.memory.columns(register)),
					Map.of(), this.memory.words(register), this.memory.people(), Map.of(), Set.of());
			var it = new Import(id, register, lastPart(name), arrived.sha256(), arrived.size(), count(sheet), plan,
					person, now, null, null);
			this.rows.add(it);
			return it;
		}
		catch (RuntimeException ex) {
			this.files.forget(id);
			throw ex;
		}
	}

	private int count(Sheet sheet) {
		var count = new int[1];
		sheet.rows((row) -> ++count[0] <= this.settings.maxRows());
		if (count[0] > this.settings.maxRows()) {
			throw new UnreadableTable("tooManyRows", this.settings.maxRows());
		}
		return count[0];
	}

	private void forget(String id) {
		this.rows.forget(id);
		this.files.forget(id);
	}

	/**
	 * @throws NoSuchImport if there is none, or somebody else handed it in
	 */
	public Import get(String register, String id, String person) {
		editable(register, person);
		return this.rows.find(id)
			.filter((it) -> it.register().equals(register) && it.person().equals(person))
			.orElseThrow(() -> new NoSuchImport(id));
	}

	/** Files that were brought in, newest first. */
	public List<Import> applied(String register, String person) {
		editable(register, person);
		return this.rows.applied(register, 10);
	}

	/**
	 * How the file is read from now on; not once it is in.
	 * @throws ReadingRefused naming all that cannot be done; the file is read as before
	 */
	public void plan(Import it, Plan plan) {
		var faults = new PlanCheck(this.registers.importable(it.register()).type(), sheet(it).heading().columns(),
				this.staff.get(), this.texts)
			.faults(plan, it.plan());
		if (!faults.isEmpty()) {
			throw new ReadingRefused(faults);
		}
		this.rows.plan(it.id(), plan);
	}

	/** The file, shaped as the register can read it. */
	public Sheet sheet(Import it) {
		return Shapes.of(Sheet.of(this.files.content(it), this.settings.maxInflated().toBytes()),
				this.registers.importable(it.register()).type());
	}

	/**
	 * What would become of the file now.
	 * @param progress is told how many rows were read
	 */
	public Look look(Import it, IntConsumer progress) {
		return judge(this.registers.importable(it.register()), it, null, null, progress);
	}

	private <T> Look judge(Importable<T> register, Import it, String person, String reason, IntConsumer progress) {
		var sheet = sheet(it);
		var reader = reader(register.type(), it.plan(), sheet, this.staff.get());
		var reporting = Reporting.NONE;
		if (register.namesWhatFollows()) {
			var everybody = Newcomers.with(this.staff.get(), sheet, it.plan(), reader);
			reader = reader(register.type(), it.plan(), sheet, everybody);
			reporting = Reporting.of(everybody, sheet, it.plan(), reader);
		}
		var later = new ArrayList<Writing<T>>();
		Consumer<List<Writing<T>>> write = (reason == null) ? (all) -> {
		} : register.namesWhatFollows() ? later::addAll : (all) -> register.write(all, person, reason);
		var look = new Judge<>(register, this.registers, it.plan(), reader, reporting).judge(sheet, write, progress);
		if (look.isAcceptable() && !later.isEmpty()) {
			register.write(later, person, reason);
		}
		return look;
	}

	private RowReader reader(RegisterType<?> type, Plan plan, Sheet sheet, Staff staff) {
		return new RowReader(type, sheet.heading().columns(), plan,
				new Cells(type, this.synonyms, plan, staff, this.zone), sheet::cells);
	}

	/**
	 * Brings the whole file in, or nothing.
	 * @param reason why, for whoever reads the history; needed
	 * @param seen {@link Look#fingerprint()} of what the person saw, {@literal null} if
	 * nobody looked
	 * @param progress as {@link #look}
	 */
	public Outcome apply(Import it, String reason, String seen, IntConsumer progress) {
		if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
			return Outcome.REFUSED;
		}
		try {
			var outcome = this.transaction.execute((status) -> {
				var end = apply(this.registers.importable(it.register()), it, reason.strip(), seen, progress);
				if (end != Outcome.APPLIED) {
					status.setRollbackOnly();
				}
				return end;
			});
			if (outcome == Outcome.APPLIED) {
				this.files.keep(it);
				this.events.publishEvent(new ImportApplied(it.register(), it.person()));
			}
			return outcome;
		}
		catch (ChangedMeanwhile | EntryRefused | DataIntegrityViolationException ex) {
			return look(it, progress).isAcceptable() ? Outcome.CHANGED : Outcome.REFUSED;
		}
	}

	private Outcome apply(Importable<?> register, Import it, String reason, String seen, IntConsumer progress) {
		if (!this.rows.lock(it.id())) {
			return Outcome.BUSY;
		}
		var now = this.rows.find(it.id()).orElseThrow(() -> new NoSuchImport(it.id()));
		if (now.isApplied()) {
			return Outcome.APPLIED_BEFORE;
		}
		var look = judge(register, now, now.person(), reason, progress);
		if (!look.isAcceptable()) {
			return Outcome.REFUSED;
		}
		if (seen != null && !seen.equals(look.fingerprint())) {
			return Outcome.CHANGED;
		}
		this.memory.keep(now.register(), now.plan(), this.synonyms.told(List.copyOf(now.plan().columns().keySet())));
		this.rows.applied(now.id(), this.clock.instant().truncatedTo(ChronoUnit.MILLIS),
				new Done(reason, look.added(), look.changed(), look.same()));
		return Outcome.APPLIED;
	}

	private Importable<?> editable(String register, String person) {
		this.rights.requirePart(person);
		var found = this.registers.importable(register);
		this.rights.requireEditor(found.type(), person);
		return found;
	}

	private static String lastPart(String name) {
		var last = ((name != null) ? name : "").replaceAll("(?s).*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
		return last.isEmpty() ? "file" : last.substring(Math.max(0, last.length() - 200));
	}

}
