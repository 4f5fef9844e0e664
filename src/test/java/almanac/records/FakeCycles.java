package almanac.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import almanac.engine.Cycles;
import almanac.engine.Procedure;
import almanac.engine.Step;

/**
 * Runs without an engine: remembers what was started and told.
 */
public class FakeCycles implements Cycles {

	public record Started(String cycle, String businessKey, String person, Map<String, Object> variables) {
	}

	public record Told(String message, String businessKey, String person, Map<String, Object> variables) {
	}

	public final List<Started> started = new ArrayList<>();

	public final List<Told> told = new ArrayList<>();

	public final Set<String> waiting = new HashSet<>();

	public RuntimeException failsWith;

	/** What happens in the middle of it, once. */
	public Runnable meanwhile;

	@Override
	public String start(String cycle, String businessKey, String person, Map<String, Object> variables) {
		if (this.failsWith != null) {
			throw this.failsWith;
		}
		var once = this.meanwhile;
		this.meanwhile = null;
		if (once != null) {
			once.run();
		}
		return started(cycle, businessKey, person, variables);
	}

	private synchronized String started(String cycle, String businessKey, String person,
			Map<String, Object> variables) {
		this.started.add(new Started(cycle, businessKey, person, variables));
		return "instance-of-" + businessKey;
	}

	@Override
	public boolean tell(String message, String businessKey, String person, Map<String, Object> variables) {
		this.told.add(new Told(message, businessKey, person, variables));
		return waitsFor(message, businessKey);
	}

	@Override
	public boolean waitsFor(String message, String businessKey) {
		return this.waiting.contains(message + " " + businessKey);
	}

	@Override
	public List<String> running(String prefix) {
		return List.of();
	}

	@Override
	public List<Step> steps(String businessKey) {
		return List.of();
	}

	@Override
	public Optional<String> model(String businessKey) {
		return Optional.empty();
	}

	@Override
	public List<String> known() {
		return List.of("corrective-action");
	}

	@Override
	public Optional<Procedure> procedure(String model) {
		return Optional.empty();
	}

}
