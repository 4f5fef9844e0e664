package almanac.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;

import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys every model with its decisions and forms, each file under its path below the
 * project root, e.g. {@code forms/corrective-action/determine-cause.form}.
 * <p>
 * One deployment per cycle: a form and the model that asks it always share a version, and
 * a change in one cycle leaves all others alone. A model whose name begins with the name
 * of another belongs to that cycle.
 */
@Component
@Order(100)
class ModelDeployment extends AbstractProcessEnginePlugin {

	private final ResourcePatternResolver files = new PathMatchingResourcePatternResolver();

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		byCycle().forEach((cycle, paths) -> deploy(engine, cycle, paths));
	}

	/** Makes a new version of a cycle if any of its files changed. */
	void deploy(ProcessEngine engine, String cycle, SortedMap<String, Resource> paths) {
		var deployment = engine.getRepositoryService()
			.createDeployment()
			.name(cycle)
			.source("almanac")
			.enableDuplicateFiltering(false);
		paths.forEach((path, file) -> {
			try (var content = file.getInputStream()) {
				deployment.addInputStream(path, content);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Cannot read '%s' for deployment".formatted(path), ex);
			}
		});
		deployment.deploy();
	}

	private SortedMap<String, SortedMap<String, Resource>> byCycle() {
		var paths = Stream.of("processes", "forms").flatMap(this::below).toList();
		var models = paths.stream()
			.map(Path::name)
			.filter((path) -> path.endsWith(".bpmn"))
			.map((path) -> path.substring("processes/".length(), path.length() - ".bpmn".length()))
			.sorted()
			.toList();
		return paths.stream()
			.collect(Collectors.groupingBy((path) -> cycleOf(path.name(), models), TreeMap::new,
					Collectors.toMap(Path::name, Path::file, (one, other) -> one, TreeMap::new)));
	}

	/** The shortest model name that the file's name begins with; sorted, so the first. */
	static String cycleOf(String path, List<String> models) {
		var name = path.substring(path.indexOf('/') + 1);
		return models.stream()
			.filter((model) -> name.startsWith(model + ".") || name.startsWith(model + "-")
					|| name.startsWith(model + "/"))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"'%s' belongs to no model. Its name must begin with one of %s.".formatted(path, models)));
	}

	private Stream<Path> below(String folder) {
		try {
			return Stream.of(this.files.getResources("classpath:" + folder + "/**/*.*"))
				.filter(Resource::isReadable)
				.map((file) -> Path.of(folder, file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot list the %s to deploy".formatted(folder), ex);
		}
	}

	private record Path(String name, Resource file) {

		static Path of(String folder, Resource file) {
			try {
				var url = file.getURL().toString();
				return new Path(url.substring(url.lastIndexOf("/" + folder + "/") + 1), file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
