package almanac.cycles.assetattestation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.engine.Directory;
import almanac.registers.assets.Asset;
import almanac.registers.kit.Entry;

import org.springframework.stereotype.Component;

/**
 * Assets as rows of forms, and the rows people answered.
 */
@Component
class Rows {

	private final Directory directory;

	Rows(Directory directory) {
		this.directory = directory;
	}

	/** With what the register says, beside the codes it says it in. */
	Map<String, Object> of(Entry<Asset> entry) {
		var it = entry.value();
		var row = new LinkedHashMap<String, Object>();
		row.put("asset", entry.id());
		row.put("name", it.name());
		row.put("asRegistered", registered(it));
		row.put("attestedOn", (it.attestedOn() != null) ? it.attestedOn().toString() : "never");
		row.put("classification", it.classification().code());
		row.put("criticality", it.criticality().code());
		row.put("state", it.state().code());
		row.put("location", it.location());
		return row;
	}

	/** Where it is expected, for whoever goes to see it. */
	Map<String, Object> toFind(Entry<Asset> entry, String owner) {
		var row = new LinkedHashMap<String, Object>();
		row.put("asset", entry.id());
		row.put("name", entry.value().name());
		row.put("holder", name(owner));
		row.put("place", entry.value().location());
		row.put("where", entry.value().location());
		return row;
	}

	Map<String, Object> orphan(Entry<Asset> entry, String owner) {
		var row = new LinkedHashMap<String, Object>();
		row.put("asset", entry.id());
		row.put("name", entry.value().name());
		row.put("asRegistered", registered(entry.value()));
		row.put("why", (owner == null) ? "Has no owner" : this.directory.isActive(owner) ? "Nobody answered for it"
				: "%s does not work here any more".formatted(name(owner)));
		return row;
	}

	String name(String person) {
		return (person != null) ? this.directory.nameOf(person).orElse(person) : "–";
	}

	private static String registered(Asset it) {
		return Stream
			.of(it.kind().code(), it.classification().code().replace('-', ' '),
					"criticality " + it.criticality().code(), it.state().code().replace('-', ' '), it.location())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
	}

}
