package almanac.registers.nonconformities.intake;

import almanac.web.Sha256;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.NonconformityId;
import almanac.registers.nonconformities.ReferenceTaken;
import almanac.registers.nonconformities.Source;
import almanac.registers.people.Staff;
import almanac.registers.table.Table;
import almanac.registers.table.TableReader;
import almanac.registers.table.UnreadableTable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings registers of another house in: a file is handed in, looked at, and then either
 * all of its new rows are raised or none.
 */
@Component
public class Intakes {

	private final Nonconformities nonconformities;

	private final IntakeRows rows;

	private final Supplier<Staff> staff;

	private final IntakeSettings settings;

	private final Clock clock;

	private final ZoneId zone;

	private final TransactionTemplate transaction;

	Intakes(Nonconformities nonconformities, IntakeRows rows, Supplier<Staff> staff, IntakeSettings settings,
			Clock clock, @Value("${almanac.zone}") ZoneId zone, PlatformTransactionManager transactions) {
		this.nonconformities = nonconformities;
		this.rows = rows;
		this.staff = staff;
		this.settings = settings;
		this.clock = clock;
		this.zone = zone;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** A file may have so many bytes. */
	public int mostBytes() {
		return Math.toIntExact(this.settings.maxSize().toBytes());
	}

	/**
	 * What would become of a file, without keeping it.
	 * @param source of the rows that name none, or {@literal null}
	 * @throws UnreadableTable if it is no table, too large or holds too much
	 * @throws almanac.registers.nonconformities.NotPermitted if the person has no part in
	 * the ISMS
	 */
	public Judgement look(byte[] content, Source source, String person) {
		return judge(read(content, person), source);
	}

	/**
	 * Keeps a file until it is brought in, or for a while.
	 * @param name as the person chose it; only its last part is kept
	 * @throws UnreadableTable as {@link #look}
	 * @throws almanac.registers.nonconformities.NotPermitted as {@link #look}
	 */
	public Intake handIn(String name, byte[] content, Source source, String person) {
		read(content, person);
		var now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		this.rows.forgetWaiting(now.minus(this.settings.keep()));
		var intake = new Intake(UUID.randomUUID().toString(), lastPart(name), Sha256.of(content), source, person, now,
				null);
		this.rows.add(intake, content);
		return intake;
	}

	private Table read(byte[] content, String person) {
		this.nonconformities.requirePartInTheIsms(person);
		if (content.length > mostBytes()) {
			throw new UnreadableTable("tooLarge", this.settings.maxSize().toMegabytes());
		}
		return new TableReader(this.settings.maxRows()).read(content);
	}

	/**
	 * @throws NoSuchIntake if there is none, or somebody else handed it in
	 */
	public Intake get(String id, String person) {
		this.nonconformities.requirePartInTheIsms(person);
		return this.rows.find(id).filter((it) -> it.person().equals(person)).orElseThrow(() -> new NoSuchIntake(id));
	}

	/** What would become of the file now. */
	public Judgement judge(Intake intake) {
		return judge(read(this.rows.content(intake.id()), intake.person()), intake.source());
	}

	private Judgement judge(Table table, Source source) {
		return new Judge(table, source, LocalDate.ofInstant(this.clock.instant(), this.zone), this.staff.get())
			.judge(this.nonconformities::byReference);
	}

	/** Says where those rows came to light that do not say so. */
	public void choose(Intake intake, Source source) {
		this.rows.choose(intake.id(), source);
	}

	/** What was raised from the file, by the number of the line. */
	public Map<Integer, NonconformityId> raised(Intake intake) {
		return this.rows.raised(intake.id());
	}

	/**
	 * Raises every new row, or nothing.
	 * @param seen {@link Judgement#fingerprint()} of what the person saw, {@literal null}
	 * if nobody looked
	 */
	public Outcome apply(Intake intake, String seen) {
		var judged = new String[1];
		try {
			return this.transaction.execute((status) -> {
				var outcome = apply(intake, seen, judged);
				if (outcome != Outcome.APPLIED) {
					status.setRollbackOnly();
				}
				return outcome;
			});
		}
		catch (ReferenceTaken | DataAccessException ex) {
			if (judge(intake).fingerprint().equals(judged[0])) {
				throw ex;
			}
			return Outcome.CHANGED;
		}
	}

	private Outcome apply(Intake intake, String seen, String[] judged) {
		if (!this.rows.lock(intake.id())) {
			return Outcome.BUSY;
		}
		var now = get(intake.id(), intake.person());
		if (now.isApplied()) {
			return Outcome.APPLIED_BEFORE;
		}
		var judgement = judge(now);
		judged[0] = judgement.fingerprint();
		if (!judgement.isAcceptable()) {
			return Outcome.REFUSED;
		}
		if (seen != null && !seen.equals(judged[0])) {
			return Outcome.CHANGED;
		}
		judgement.fresh()
			.forEach((it) -> this.rows.raised(now.id(), it.row(),
					this.nonconformities.raise(it.report(), now.person()).id()));
		this.rows.applied(now.id(), this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
		return Outcome.APPLIED;
	}

	private static String lastPart(String name) {
		var last = ((name != null) ? name : "").replaceAll("(?s).*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
		return last.isEmpty() ? "file.csv" : last.substring(Math.max(0, last.length() - 200));
	}

}
