package almanac.cycles.assetattestation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import almanac.engine.Directory;
import almanac.registers.assets.Asset;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.kit.Writing;

/**
 * Brings what was attested into the register, in the transaction of the caller. What an
 * owner saw must still be so: where anything on the list was changed since, or the owner
 * has left, the entry stays as it is and remains unsettled.
 */
class Update {

	private final Register<Asset> assets;

	private final Directory directory;

	private final String reason;

	private final LocalDate today;

	/** By whoever said so; nothing but the day is written. */
	private final Map<String, List<Writing<Asset>>> confirmed = new LinkedHashMap<>();

	private final Map<String, Integer> written = new HashMap<>();

	final List<String> raised = new ArrayList<>();

	final List<String> newlyCritical = new ArrayList<>();

	final List<Map<String, Object>> unsettled = new ArrayList<>();

	/**
	 * @param reason of each version written
	 */
	Update(Register<Asset> assets, Directory directory, String reason, LocalDate today) {
		this.assets = assets;
		this.directory = directory;
		this.reason = reason;
		this.today = today;
	}

	/**
	 * @param listed as they were when they were listed, by number
	 */
	Update write(List<Attested> all, Map<String, Entry<Asset>> listed) {
		var current = this.assets.find(listed.keySet());
		all.forEach((it) -> write(it, listed.get(it.asset()).value(), current.get(it.asset())));
		this.confirmed.forEach((author, entries) -> this.assets.write(entries, author, this.reason));
		return this;
	}

	/** How many entries were written because of this answer. */
	int written(Answer answer) {
		return this.written.getOrDefault(answer.code(), 0);
	}

	private void write(Attested it, Asset before, Entry<Asset> now) {
		if (it.is(Answer.RETIRE) && now.retired()) {
			return;
		}
		var open = open(it, before, now);
		if (open != null) {
			this.unsettled.add(unsettled(it, before, open));
			return;
		}
		this.written.merge(it.answer(), 1, Integer::sum);
		var writing = new Writing<>(it.asset(), now.version(), attested(it, now.value()));
		if (it.is(Answer.RETIRE)) {
			this.assets.retire(it.asset(), now.version(), it.answeredBy(), because(it));
		}
		else if (it.is(Answer.CONFIRM) && it.newOwner() == null) {
			this.confirmed.computeIfAbsent(it.answeredBy(), (author) -> new ArrayList<>()).add(writing);
		}
		else {
			this.assets.write(List.of(writing), it.answeredBy(), because(it));
			raised(it, before);
		}
	}

	private static Map<String, Object> unsettled(Attested it, Asset before, String why) {
		var row = new LinkedHashMap<String, Object>();
		row.put("asset", it.asset());
		row.put("name", before.name());
		row.put("said", (it.reason() != null) ? "%s: %s".formatted(it.answer(), it.reason()) : it.answer());
		row.put("why", why);
		return row;
	}

	/** Why the entry stays as it is, {@literal null} if it does not. */
	private String open(Attested it, Asset before, Entry<Asset> now) {
		if (now.retired()) {
			return "Taken out of use meanwhile by %s: %s".formatted(now.author(), now.reason());
		}
		var changed = Stream.of("name", "kind", "classification", "criticality", "state", "location", "owner")
			.filter((field) -> !Objects.equals(value(before, field), value(now.value(), field)))
			.toList();
		if (!changed.isEmpty()) {
			return "Changed meanwhile by %s: %s".formatted(now.author(), String.join(", ", changed));
		}
		return (it.is(Answer.RETIRE) || this.directory.isActive(it.nextOwner())) ? null
				: "%s does not work here any more"
					.formatted(this.directory.nameOf(it.nextOwner()).orElse(it.nextOwner()));
	}

	private Object value(Asset asset, String field) {
		return this.assets.type().values(asset).get(field);
	}

	private Asset attested(Attested it, Asset now) {
		var values = new HashMap<>(this.assets.type().values(now));
		values.put("owner", it.nextOwner());
		if (!it.is(Answer.ASSIGN)) {
			values.put("attestedOn", this.today);
			values.put("classification", it.classification(now));
			values.put("criticality", it.criticality(now));
			values.put("state", it.state(now));
			values.put("location", it.location(now));
		}
		return this.assets.type().of(values);
	}

	private void raised(Attested it, Asset before) {
		var words = it.raised(before);
		if (!words.isEmpty()) {
			this.raised.add(words);
		}
		if (it.criticality(before) == Asset.Criticality.CRITICAL
				&& before.criticality() != Asset.Criticality.CRITICAL) {
			this.newlyCritical.add("%s %s".formatted(it.asset(), before.name()));
		}
	}

	private String because(Attested it) {
		return (it.reason() != null) ? this.reason + ": " + it.reason() : this.reason;
	}

}
