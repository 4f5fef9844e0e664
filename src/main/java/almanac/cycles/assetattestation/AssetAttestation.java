package almanac.cycles.assetattestation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import almanac.engine.CurrentPerson;
import almanac.engine.Directory;
import almanac.engine.ListValue;
import almanac.engine.Messages;
import almanac.engine.ModelBean;
import almanac.registers.assets.Asset;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;

import org.springframework.beans.factory.annotation.Value;

/**
 * Lists what is to be attested, draws what is to be found, and brings what was said into
 * the register.
 */
@ModelBean("assetAttestation")
public class AssetAttestation {

	private final Register<Asset> assets;

	private final AttestedAssets attested;

	private final Listed listed;

	private final Rows rows;

	private final Directory directory;

	private final Messages messages;

	private final CurrentPerson person;

	private final Completeness completeness;

	private final Clock clock;

	private final ZoneId zone;

	AssetAttestation(Register<Asset> assets, AttestedAssets attested, Listed listed, Rows rows, Directory directory,
			Messages messages, CurrentPerson person, Completeness completeness, Clock clock,
			@Value("${almanac.zone}") ZoneId zone) {
		this.assets = assets;
		this.attested = attested;
		this.listed = listed;
		this.rows = rows;
		this.directory = directory;
		this.messages = messages;
		this.person = person;
		this.completeness = completeness;
		this.clock = clock;
		this.zone = zone;
	}

	/**
	 * List assets per owner.
	 * @return how many there are, who owns some and works here, and which of whom, each
	 * with its version
	 */
	public Map<String, Object> listAssetsPerOwner(String run) {
		var all = this.assets.all().toList();
		this.attested.begin(run, all);
		var perOwner = new TreeMap<String, String>();
		all.forEach((it) -> perOwner.merge(this.rows.name(it.value().owner()),
				"%s v%d".formatted(it.id(), it.version()), (one, other) -> one + ", " + other));
		var listed = new LinkedHashMap<String, Object>();
		listed.put("assets", all.size());
		listed.put("owners",
				all.stream()
					.map((it) -> it.value().owner())
					.filter((it) -> it != null && this.directory.isActive(it))
					.distinct()
					.sorted()
					.toList());
		listed.put("perOwner", perOwner);
		return listed;
	}

	/** The assets of an owner as they stand on the list, for the form. */
	public List<Map<String, Object>> assetsOf(String run, String owner) {
		var mine = this.attested.of(run).stream().filter((it) -> owner.equals(it.owner())).toList();
		return this.listed.of(mine).values().stream().map(this.rows::of).toList();
	}

	/** Keeps what the owner said of each. */
	public void recordAttestation(String run, Object answers) {
		var all = byNumber(run);
		this.attested.answer(run, ListValue.rows(answers).stream().map((it) -> {
			var listed = all.get(it.get("asset"));
			return new Attested(listed.asset(), listed.version(), listed.owner(), it.get("answer"), this.person.id(),
					it.get("reason"), it.get("classification"), it.get("criticality"), it.get("state"),
					it.get("location"), it.get("newOwner"));
		}).toList());
	}

	/**
	 * Find orphans.
	 * @return assets that stay in use and nobody answered for, or whose owner does not
	 * work here any more
	 */
	public List<Map<String, Object>> findOrphans(String run) {
		var orphans = this.attested.of(run)
			.stream()
			.filter((it) -> !it.is(Answer.RETIRE))
			.filter((it) -> it.answer() == null || !this.directory.isActive(it.nextOwner()))
			.collect(Collectors.toMap(Attested::asset, (it) -> it, (one, other) -> one, LinkedHashMap::new));
		return this.listed.of(orphans.values())
			.values()
			.stream()
			.map((it) -> this.rows.orphan(it, orphans.get(it.id()).nextOwner()))
			.toList();
	}

	/** Keeps who owns the orphans from now on. */
	public void recordOwners(String run, Object answers) {
		var all = byNumber(run);
		this.attested.answer(run, ListValue.rows(answers).stream().map((it) -> {
			var said = all.get(it.get("asset"));
			var retired = Answer.RETIRE.code().equals(it.get("decision"));
			var answer = retired ? Answer.RETIRE.code()
					: (said.answer() != null) ? said.answer() : Answer.ASSIGN.code();
			var by = (retired || said.answer() == null) ? this.person.id() : said.answeredBy();
			return new Attested(said.asset(), said.version(), said.owner(), answer, by,
					retired ? it.get("reason") : said.reason(), said.classification(), said.criticality(), said.state(),
					said.location(), it.get("owner"));
		}).toList());
	}

	/**
	 * Draw sample.
	 * @return which assets are to be found and the seed they were drawn by, how many
	 * things are to be looked up, and what was attested so far
	 */
	public Map<String, Object> drawSample(String run) {
		var all = this.attested.of(run);
		var listed = this.listed.of(all);
		var sample = new LinkedHashMap<String, Object>();
		sample.put("confirmed", Answer.CONFIRM.in(all));
		sample.put("changed", Answer.CHANGE.in(all));
		sample.put("retired", Answer.RETIRE.in(all));
		sample.put("raised",
				all.stream()
					.map((it) -> it.raised(listed.get(it.asset()).value()))
					.filter((it) -> !it.isEmpty())
					.collect(Collectors.joining("; ")));
		sample.putAll(this.completeness.draw(run, all));
		return sample;
	}

	/** Numbers of all assets in use now, for whoever looks a thing up. */
	public List<String> numbers() {
		return this.assets.all().map(Entry::id).toList();
	}

	/**
	 * Update register.
	 * @return how many entries were written and what came of it: what needs more
	 * protection now, what is newly critical, what stayed as it is and why
	 */
	public Map<String, Object> updateRegister(String run) {
		var all = this.attested.of(run);
		var update = new Update(this.assets, this.directory, "Attested in " + run,
				LocalDate.ofInstant(this.clock.instant(), this.zone))
			.write(all, this.listed.of(all));
		var updated = new LinkedHashMap<String, Object>();
		updated.put("confirmed", update.written(Answer.CONFIRM));
		updated.put("changed", update.written(Answer.CHANGE));
		updated.put("retired", update.written(Answer.RETIRE));
		updated.put("assigned", update.written(Answer.ASSIGN));
		updated.put("newlyCritical", update.newlyCritical);
		updated.put("raised", update.raised);
		updated.put("unsettled", update.unsettled);
		update.raised.forEach((it) -> this.messages.send("assetCriticalityChanged", run,
				Map.of("asset", it.split(" ")[0], "change", it)));
		return updated;
	}

	/**
	 * Judge completeness.
	 * @return what was not found, and what a nonconformity would say, empty if all was
	 */
	public Map<String, Object> judgeCompleteness(Object toFind, Object seen) {
		return this.completeness.judge(toFind, seen);
	}

	private Map<String, Attested> byNumber(String run) {
		return this.attested.of(run).stream().collect(Collectors.toMap(Attested::asset, (it) -> it));
	}

}
