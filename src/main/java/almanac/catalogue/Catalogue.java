package almanac.catalogue;

import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * All cycles there are, in the order of the file.
 */
@Component
public class Catalogue {

	private final List<Cycle> cycles;

	private final String file;

	Catalogue(@Value("${almanac.catalogue}") Resource file) {
		this.cycles = CatalogueFile.read(file);
		this.file = file.getFilename();
	}

	public List<Cycle> all() {
		return this.cycles;
	}

	public Optional<Cycle> find(String id) {
		return this.cycles.stream().filter((it) -> it.id().equals(id)).findFirst();
	}

	/** Name of the file, for those who have to mend it. */
	String file() {
		return this.file;
	}

}
