package almanac.cycles.restoretest;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import almanac.engine.CurrentPerson;
import almanac.engine.ModelBean;
import almanac.registers.assets.Asset;
import almanac.registers.continuity.RecoveryPlan;
import almanac.registers.kit.Query;
import almanac.registers.kit.Register;
import almanac.web.Moments;
import almanac.web.Texts;

import org.springframework.beans.factory.annotation.Value;

/**
 * What chance and arithmetic decide about a restore test, so that nobody does.
 */
@ModelBean("restoreTest")
public class RestoreTestSteps {

	private static final int SEED_BYTES = 16;

	private final Register<Asset> assets;

	private final Register<RecoveryPlan> plans;

	private final Protocol protocol;

	private final CurrentPerson person;

	private final Texts texts;

	private final Clock clock;

	private final ZoneId zone;

	private final SecureRandom random = new SecureRandom();

	RestoreTestSteps(Register<Asset> assets, Register<RecoveryPlan> plans, Protocol protocol, CurrentPerson person,
			Texts texts, Clock clock, @Value("${almanac.zone}") ZoneId zone) {
		this.assets = assets;
		this.plans = plans;
		this.protocol = protocol;
		this.person = person;
		this.texts = texts;
		this.clock = clock;
		this.zone = zone;
	}

	/**
	 * Choose backup.
	 * @param run business key
	 * @param asset number
	 * @return when the system is taken to have failed, where to look at its data, the
	 * seed both were drawn from, what is tolerable, and the number of the restore test
	 * @throws IllegalStateException if there is no such asset
	 */
	public Map<String, Object> chooseBackup(String run, String asset) {
		var plan = plan(asset);
		var seed = new byte[SEED_BYTES];
		this.random.nextBytes(seed);
		var draw = new Draw(HexFormat.of().formatHex(seed), run);
		var now = LocalDateTime.ofInstant(this.clock.instant(), this.zone).truncatedTo(ChronoUnit.MINUTES);
		var outage = draw.outage(now);
		var interval = plan.backupInterval();
		var drawn = new LinkedHashMap<String, Object>();
		drawn.put("test", this.protocol.begins(plan, run, draw.seed(), outage, this.person.id()));
		drawn.put("asset", asset);
		drawn.put("system", plan.asset().value().name());
		drawn.put("criticality", plan.asset().value().criticality().code());
		drawn.put("plan", words(plan.number()));
		drawn.put("backup", words(plan.backup()));
		drawn.put("tolerableTime", span(plan.tolerableTime()));
		drawn.put("tolerableLoss", span(plan.tolerableLoss()));
		drawn.put("drawnAt", now.toString());
		drawn.put("outageAt", outage.toString());
		drawn.put("outage", outage.toString().replace('T', ' '));
		drawn.put("oldest", (interval != null) ? outage.minus(interval).toString() : "");
		drawn.put("sample", draw.sample().stream().map(String::valueOf).collect(Collectors.joining(", ")));
		drawn.put("seed", draw.seed());
		return drawn;
	}

	/** Keeps what was restored from and how. */
	public void recordPlan(String test, String kind, String backup, String backedUpAt) {
		this.protocol.planned(test, kind, backup, at(backedUpAt), this.person.id());
	}

	/** Keeps when it was done, and the log. */
	public void recordRestore(String test, String startedAt, String restoredAt, String lastRecoverableAt, Object log) {
		this.protocol.restored(test, at(startedAt), at(restoredAt), at(lastRecoverableAt), log, this.person.id());
	}

	/** Keeps what was checked. */
	public void recordValidation(String test, Object checks) {
		this.protocol.validated(test, checks, this.person.id());
	}

	/** Keeps who witnessed it. */
	public void recordWitness(String test) {
		this.protocol.witnessed(test, this.person.id());
	}

	/**
	 * Judge result.
	 * @param next ISO date of the next test, empty if none is planned
	 * @return the result, the figures it follows from, what falls short, and what a
	 * nonconformity would say
	 */
	public Map<String, Object> judgeResult(String test, String asset, String outcome, String data, String next) {
		var plan = plan(asset);
		var tested = this.protocol.of(test);
		var judgement = new Judgement(outcome, data.isEmpty() ? null : data, tested.took(), plan.tolerableTime(),
				tested.lost(), plan.tolerableLoss(), plan.backupInterval());
		var judged = new LinkedHashMap<String, Object>();
		judged.put("result", judgement.result().code());
		judged.put("took", span(judgement.took()));
		judged.put("tolerableTime", span(judgement.tolerableTime()));
		judged.put("lost", span(judgement.lost()));
		judged.put("tolerableLoss", span(judgement.tolerableLoss()));
		judged.put("backupInterval", span(judgement.backupInterval()));
		var shortcomings = judgement.shortcomings()
			.stream()
			.map((it) -> this.texts.of("restore-test." + it, judged.get("took"), judged.get("tolerableTime"),
					judged.get("lost"), judged.get("tolerableLoss"), judged.get("backupInterval")))
			.toList();
		judged.put("shortcomings", shortcomings);
		judged.put("statement", shortcomings.isEmpty() ? ""
				: this.texts.of("restore-test.statement", plan.asset().value().name(), String.join(" ", shortcomings)));
		this.protocol.judged(test, judgement.result(), plan, next, this.person.id());
		return judged;
	}

	/** Keeps when it is to be repeated. */
	public void recordNext(String asset, String next) {
		this.protocol.repeated(plan(asset), next, this.person.id());
	}

	/** Keeps which nonconformity was raised for it. */
	public void recordNonconformity(String test, String nonconformity) {
		this.protocol.raised(test, nonconformity, this.person.id());
	}

	private Plan plan(String asset) {
		var entry = this.assets.find(asset)
			.orElseThrow(
					() -> new IllegalStateException("Expected an asset to restore, found no '%s'.".formatted(asset)));
		var plan = this.plans.page(new Query(null, Map.of("asset", asset), "id", false, false, null), 0, 1)
			.items()
			.stream()
			.findFirst()
			.orElse(null);
		return new Plan(entry, plan);
	}

	private Instant at(String moment) {
		return moment.isEmpty() ? null : LocalDateTime.parse(moment).atZone(this.zone).toInstant();
	}

	private static String span(Duration duration) {
		return (duration != null) ? Moments.span(duration) : "–";
	}

	private static String words(String text) {
		return (text != null && !text.isEmpty()) ? text : "–";
	}

}
