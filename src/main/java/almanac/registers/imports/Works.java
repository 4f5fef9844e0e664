package almanac.registers.imports;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;

import almanac.web.Language;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Looks at long files and brings them in while the person sees how far it is. What is at
 * work when the program ends was not brought in; the file still waits.
 */
@Component
public class Works implements DisposableBean {

	private static final int PATIENCE_SECONDS = 2;

	private static final int MOST = 20;

	private final Imports imports;

	private final ImportSettings settings;

	private final ExecutorService threads = Executors.newFixedThreadPool(2, (task) -> {
		var thread = new Thread(task, "import");
		thread.setDaemon(true);
		return thread;
	});

	private final Map<String, Work> works = new ConcurrentHashMap<>();

	Works(Imports imports, ImportSettings settings) {
		this.imports = imports;
		this.settings = settings;
	}

	private record Work(CompletableFuture<Object> end, AtomicInteger rows) {
	}

	/**
	 * What would become of the file; empty while it is being looked at.
	 */
	public Optional<Look> look(Import it) {
		return does(it) ? Optional.of(this.imports.look(it, (rows) -> {
		})) : await(start(looking(it), (progress) -> this.imports.look(it, progress))).map(Look.class::cast);
	}

	/**
	 * Brings the file in; empty while it is at work.
	 */
	public Optional<Outcome> apply(Import it, String reason, String seen) {
		if (does(it)) {
			return Optional.of(this.imports.apply(it, reason, seen, (rows) -> {
			}));
		}
		start(applying(it), (progress) -> this.imports.apply(it, reason, seen, progress));
		return outcome(it);
	}

	/** How the last try to bring a long file in ended; told once. */
	public Optional<Outcome> outcome(Import it) {
		var work = this.works.get(applying(it));
		var outcome = (work != null) ? await(work).map(Outcome.class::cast) : Optional.<Outcome>empty();
		outcome.ifPresent((end) -> {
			this.works.remove(applying(it));
			this.works.remove(looking(it));
		});
		return outcome;
	}

	/** How many rows of a file at work were read; empty if it is not at work. */
	public Optional<Integer> progress(Import it) {
		return Optional.ofNullable(this.works.getOrDefault(applying(it), this.works.get(looking(it))))
			.filter((work) -> !work.end().isDone())
			.map((work) -> work.rows().get());
	}

	private boolean does(Import it) {
		return it.rows() <= this.settings.atOnce();
	}

	private static String looking(Import it) {
		return it.id() + "/" + it.plan().hashCode() + "/" + Language.current();
	}

	private static String applying(Import it) {
		return it.id();
	}

	private Work start(String key, Function<IntConsumer, Object> task) {
		if (this.works.size() > MOST) {
			this.works.values().removeIf((work) -> work.end().isDone());
		}
		var language = LocaleContextHolder.getLocaleContext();
		return this.works.computeIfAbsent(key, (it) -> {
			var rows = new AtomicInteger();
			return new Work(CompletableFuture.supplyAsync(() -> {
				LocaleContextHolder.setLocaleContext(language);
				try {
					return task.apply(rows::set);
				}
				finally {
					LocaleContextHolder.resetLocaleContext();
				}
			}, this.threads), rows);
		});
	}

	private Optional<Object> await(Work work) {
		try {
			return Optional.of(work.end().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
		}
		catch (TimeoutException stillAtWork) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		catch (ExecutionException ex) {
			this.works.values().remove(work);
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex.getCause());
		}
	}

	@Override
	public void destroy() {
		this.threads.shutdownNow();
	}

}
