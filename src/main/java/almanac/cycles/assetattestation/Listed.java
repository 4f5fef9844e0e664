package almanac.cycles.assetattestation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import almanac.registers.assets.Asset;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;

import org.springframework.stereotype.Component;

/**
 * The assets of a list as they were when it was made.
 */
@Component
class Listed {

	private final Register<Asset> assets;

	Listed(Register<Asset> assets) {
		this.assets = assets;
	}

	/** By number, in the order given. */
	Map<String, Entry<Asset>> of(Collection<Attested> all) {
		var current = this.assets.find(all.stream().map(Attested::asset).toList());
		var listed = new LinkedHashMap<String, Entry<Asset>>();
		all.forEach((it) -> listed.put(it.asset(), of(it, current.get(it.asset()))));
		return listed;
	}

	private Entry<Asset> of(Attested it, Entry<Asset> now) {
		return (now.version() == it.version()) ? now
				: this.assets.history(it.asset())
					.stream()
					.filter((entry) -> entry.version() == it.version())
					.findFirst()
					.orElseThrow();
	}

}
