package almanac.signoff;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import almanac.RunningAlmanac;
import almanac.web.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Guesses links to sign by, a hundred thousand at random, and measures the login page
 * meanwhile.
 */
class GuessBench {

	private static final int GUESSES = Integer.getInteger("guesses", 100_000);

	@TempDir
	Path home;

	@Test
	void noneIsRightAndTheProgramStaysResponsive() throws Exception {
		try (var almanac = RunningAlmanac.start(this.home, "--spring.profiles.active=demo")) {
			var client = HttpClient.newHttpClient();
			System.out.printf("login page before: %s%n", pages(almanac, client, 200));
			var answers = new ConcurrentHashMap<Integer, AtomicInteger>();
			var guessers = Executors.newFixedThreadPool(16);
			var began = System.nanoTime();
			try {
				var all = IntStream.range(0, GUESSES).mapToObj((it) -> Executors.callable(() -> {
					var status = status(almanac, client, "/sign/" + Secret.make());
					answers.computeIfAbsent(status, (none) -> new AtomicInteger()).incrementAndGet();
				})).toList();
				var meanwhile = Executors.newSingleThreadExecutor();
				var measured = meanwhile.submit(() -> pages(almanac, client, 500));
				guessers.invokeAll(all);
				System.out.printf("%d guesses in %d s: %s%n", GUESSES,
						Duration.ofNanos(System.nanoTime() - began).toSeconds(), answers);
				System.out.printf("login page meanwhile: %s%n", measured.get());
				meanwhile.shutdown();
			}
			finally {
				guessers.shutdownNow();
			}
			assertThat(answers.keySet()).isSubsetOf(404, 429);
		}
	}

	private static int status(RunningAlmanac almanac, HttpClient client, String path) {
		try {
			return client.send(HttpRequest.newBuilder(almanac.address(path)).build(), BodyHandlers.discarding())
				.statusCode();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String pages(RunningAlmanac almanac, HttpClient client, int times) {
		var took = new long[times];
		for (var index = 0; index < times; index++) {
			var began = System.nanoTime();
			assertThat(status(almanac, client, "/login")).isEqualTo(200);
			took[index] = System.nanoTime() - began;
		}
		Arrays.sort(took);
		return "p50 %d ms, p95 %d ms".formatted(took[times / 2] / 1_000_000, took[times * 95 / 100] / 1_000_000);
	}

}
