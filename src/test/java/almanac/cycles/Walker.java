package almanac.cycles;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntConsumer;

import almanac.engine.CompletionRefused;
import almanac.engine.NoSuchTask;
import almanac.engine.TestCycle;
import almanac.engine.UserTask;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Takes runs along a way that a seed decides: people who may and who may not try what is
 * open, with answers that are right, wrong or missing, while days pass. The same seed
 * takes the same way.
 */
public final class Walker {

	private final TestCycle cycle;

	private final Random random;

	private final List<String> people;

	/** The last one, as it should be; the next step tries something else. */
	private String refusal = "nothing was refused";

	public Walker(TestCycle cycle, int seed, List<String> people) {
		this.cycle = cycle;
		this.random = new Random(seed);
		this.people = people;
	}

	/**
	 * Walks once for each seed, from the same day on; {@code -Dalmanac.walks=200} walks
	 * more.
	 * @param usual how many times, unless told otherwise
	 */
	public static void walks(int usual, IntConsumer walk) {
		for (var seed = 0; seed < Integer.getInteger("almanac.walks", usual); seed++) {
			try {
				walk.accept(seed);
			}
			catch (Exception | AssertionError ex) {
				throw new AssertionError("Seed %d: %s".formatted(seed, ex.getMessage()), ex);
			}
			finally {
				ClockUtil.setCurrentTime(Date.from(TestCycle.BEGINNING));
			}
		}
	}

	/** From nought on, below the bound. */
	public int number(int bound) {
		return this.random.nextInt(bound);
	}

	public boolean isOneIn(int times) {
		return number(times) == 0;
	}

	public <T> T oneOf(List<T> all) {
		return all.get(number(all.size()));
	}

	public String anybody() {
		return oneOf(this.people);
	}

	/** Words nobody has said before. */
	public String words(String about) {
		return "%s, this time with the number %d.".formatted(about, this.random.nextLong());
	}

	/**
	 * Whose task it is, or now and then anybody.
	 * @param willing whether it is always whose task it is, if there is somebody
	 */
	public String doer(UserTask task, boolean willing, int times) {
		return (task.assignee() != null && (willing || !isOneIn(times))) ? task.assignee() : anybody();
	}

	/** Without one of the answers, now and then. */
	public Map<String, Object> forgets(Map<String, Object> answers, int times) {
		var all = new HashMap<>(answers);
		if (isOneIn(times) && !all.isEmpty()) {
			all.remove(oneOf(all.keySet().stream().sorted().toList()));
		}
		return all;
	}

	/** With an answer to no question, now and then. */
	public Map<String, Object> adds(Map<String, Object> answers, int times) {
		var all = new HashMap<>(answers);
		if (isOneIn(times)) {
			all.put("somethingElse", "that nobody asked");
		}
		return all;
	}

	/**
	 * @return whether it was accepted
	 */
	public boolean attempt(String person, UserTask task, Map<String, Object> answers) {
		try {
			this.cycle.completes(person, task, answers);
			return true;
		}
		catch (CompletionRefused | NoSuchTask ex) {
			this.refusal = "%s by %s: %s".formatted(task.key(), person, ex.getMessage());
			return false;
		}
	}

	/** What is open in the runs after the engine did what it does by itself. */
	public List<UserTask> open(Collection<String> runs) {
		var open = new ArrayList<UserTask>();
		runs.forEach((run) -> {
			this.cycle.proceeds(run);
			this.cycle.open(run).stream().distinct().forEach((key) -> open.addAll(this.cycle.openTasks(run, key)));
		});
		return open;
	}

	public void passes(int days) {
		this.cycle.passes(Duration.ofDays(days));
	}

	/**
	 * Those of the runs whose day has come, unless the one before ended what they time.
	 */
	public void timers(Collection<String> runs) {
		var jobs = this.cycle.engine().getManagementService();
		runs.stream()
			.map(this.cycle::instance)
			.filter(Objects::nonNull)
			.flatMap((run) -> jobs.createJobQuery()
				.processInstanceId(run.getId())
				.timers()
				.executable()
				.orderByJobDuedate()
				.asc()
				.list()
				.stream())
			.filter((job) -> jobs.createJobQuery().jobId(job.getId()).count() > 0)
			.forEach((job) -> jobs.executeJob(job.getId()));
	}

	public AssertionError endless(Collection<String> runs) {
		return new AssertionError("Does not end: %s; the last refusal was %s"
			.formatted(runs.stream().map((it) -> it + this.cycle.open(it)).toList(), this.refusal));
	}

	/** Ids of all the run came through. */
	public List<String> passed(String run) {
		return history(run).stream().map(HistoricActivityInstance::getActivityId).toList();
	}

	/** Ids of the ends the run reached. */
	public List<String> ends(String run) {
		return history(run).stream()
			.filter((it) -> it.getActivityType().endsWith("EndEvent"))
			.map(HistoricActivityInstance::getActivityId)
			.toList();
	}

	private List<HistoricActivityInstance> history(String run) {
		var history = this.cycle.engine().getHistoryService();
		return history.createHistoricActivityInstanceQuery()
			.processInstanceId(
					history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(run).singleResult().getId())
			.list();
	}

}
