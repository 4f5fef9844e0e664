package almanac;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Almanac as an operator starts it: a process of its own on a data folder of its own.
 */
public final class RunningAlmanac implements AutoCloseable {

	private static final Pattern READY = Pattern.compile("Almanac is ready at (http://\\S+)/");

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final HttpClient client = HttpClient.newHttpClient();

	private final Process process;

	private final Path output;

	private RunningAlmanac(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	/** Launches and returns at once. */
	public static RunningAlmanac launch(Path home, Map<String, String> variables, String... arguments) {
		return launch(productClassPath(), home, variables, arguments);
	}

	private static RunningAlmanac launch(String classPath, Path home, Map<String, String> variables,
			String... arguments) {
		try {
			var output = Files.createTempFile("almanac", ".log");
			var builder = new ProcessBuilder(command(classPath, home, arguments)).redirectErrorStream(true)
				.redirectOutput(output.toFile());
			builder.environment().keySet().removeIf((name) -> name.matches("(SPRING|ALMANAC|SERVER)_.*"));
			builder.environment().putAll(variables);
			return new RunningAlmanac(builder.start(), output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Starts without demo data and returns when it answers. */
	public static RunningAlmanac start(Path home, String... arguments) {
		return launch(home, Map.of(), arguments).awaitReady();
	}

	/** Starts with the models and forms of another folder. */
	public static RunningAlmanac startWith(Path models, Path home, String... arguments) {
		return launch(models + File.pathSeparator + productClassPath(), home, Map.of(), arguments).awaitReady();
	}

	private static List<String> command(String classPath, Path home, String... arguments) {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath, Almanac.class.getName(),
				"--almanac.home=" + home));
		if (Arrays.stream(arguments).noneMatch((it) -> it.startsWith("--server.port="))) {
			command.add("--server.port=0");
		}
		command.addAll(List.of(arguments));
		return command;
	}

	private static String productClassPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	public RunningAlmanac awaitReady() {
		await().atMost(PATIENCE).until(() -> output().contains("Almanac is ready at") || !this.process.isAlive());
		assertThat(this.process.isAlive()).as(output()).isTrue();
		return this;
	}

	/** Waits until the process ends by itself and returns its exit code. */
	public int awaitExit() {
		return exitWithin(PATIENCE);
	}

	/** Asks it to stop, as a service manager does. */
	public int stop() {
		this.process.destroy();
		return exitWithin(PATIENCE);
	}

	/** Ends it without a chance to tidy up, as {@code kill -9} or a power cut does. */
	public void kill() {
		this.process.destroyForcibly();
		exitWithin(PATIENCE);
	}

	private int exitWithin(Duration patience) {
		try {
			assertThat(this.process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)).as("ended: %s", output()).isTrue();
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public String output() {
		try {
			return Files.readString(this.output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public URI address(String path) {
		var ready = READY.matcher(output());
		assertThat(ready.find()).as(output()).isTrue();
		return URI.create(ready.group(1) + path);
	}

	public HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(address(path)));
	}

	public HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		kill();
	}

}
