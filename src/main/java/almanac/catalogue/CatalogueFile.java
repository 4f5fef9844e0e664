package almanac.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import almanac.startup.StartRefused;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

import org.springframework.core.io.Resource;

/**
 * Reads the file of the catalogue, or says in one line what is wrong with it and where.
 */
final class CatalogueFile {

	private CatalogueFile() {
	}

	/**
	 * @throws StartRefused naming file, entry, field and what to do
	 */
	static List<Cycle> read(Resource file) {
		var name = file.getFilename();
		if (!(load(file) instanceof Map<?, ?> all && all.keySet().equals(java.util.Set.of("cycles"))
				&& all.get("cycles") instanceof Map<?, ?> entries)) {
			throw new StartRefused("%s: expected one entry 'cycles' with the cycles below it.".formatted(name));
		}
		var cycles = new ArrayList<Cycle>();
		entries.forEach((id, fields) -> cycles.add(CatalogueEntry.of(name, String.valueOf(id), fields).cycle()));
		return List.copyOf(cycles);
	}

	private static Object load(Resource file) {
		var options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		try (InputStream content = file.getInputStream()) {
			return new Yaml(new SafeConstructor(options)).load(content);
		}
		catch (IOException ex) {
			throw new StartRefused("%s cannot be read. Check almanac.catalogue.".formatted(file), ex);
		}
		catch (MarkedYAMLException ex) {
			var mark = ex.getProblemMark();
			throw new StartRefused("%s, line %d, column %d: %s. Check indentation, colons and quotes there."
				.formatted(file.getFilename(), mark.getLine() + 1, mark.getColumn() + 1, ex.getProblem()), ex);
		}
		catch (YAMLException ex) {
			throw new StartRefused(
					"%s is no YAML: %s.".formatted(file.getFilename(), ex.getMessage().lines().findFirst().orElse("")),
					ex);
		}
	}

}
