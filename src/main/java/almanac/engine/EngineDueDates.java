package almanac.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves the due dates of the engine's tasks.
 */
@Component
class EngineDueDates implements DueDates {

	private static final String LIMIT = "almanac:notAfter.due";

	private final ObjectProvider<TaskService> tasks;

	private final UserTasks userTasks;

	private final Definitions definitions;

	private final DueDateMoves moves;

	private final DueDateMovers movers;

	private final Permission permission;

	private final Feel feel;

	private final ObjectProvider<Directory> directory;

	private final Clock clock;

	private final ZoneId zone;

	private final TransactionOperations transaction;

	private final ApplicationEventPublisher events;

	private final ContractWords words;

	EngineDueDates(ObjectProvider<TaskService> tasks, UserTasks userTasks, Definitions definitions, DueDateMoves moves,
			DueDateMovers movers, Permission permission, Feel feel, ObjectProvider<Directory> directory, Clock clock,
			@Value("${almanac.zone}") ZoneId zone, TransactionOperations transaction, ApplicationEventPublisher events,
			ContractWords words) {
		this.tasks = tasks;
		this.userTasks = userTasks;
		this.definitions = definitions;
		this.moves = moves;
		this.movers = movers;
		this.permission = permission;
		this.feel = feel;
		this.directory = directory;
		this.clock = clock;
		this.zone = zone;
		this.transaction = transaction;
		this.events = events;
		this.words = words;
	}

	@Override
	public Schedule of(String taskId, String person) {
		var task = open(taskId);
		var schedule = schedule(task, person);
		if (!concerns(schedule, person) && find(taskId, (work) -> this.permission.of(person, work)) == null) {
			throw new NoSuchTask(taskId);
		}
		return schedule;
	}

	/**
	 * Whoever could give time at some point may look, even when the next move is not
	 * theirs.
	 */
	private boolean concerns(Schedule schedule, String person) {
		return schedule.mayMove() || this.movers.superiors(schedule.task()).contains(person)
				|| this.directory.getObject().rolesOf(person).stream().anyMatch(DueDateMovers.ROLES::contains);
	}

	@Override
	public UserTask move(String taskId, String person, LocalDate due, String reason) {
		var task = open(taskId);
		var schedule = asked(task, person);
		var said = (reason != null) ? reason.strip() : "";
		var violations = violations(task, schedule, due, said);
		if (!violations.isEmpty()) {
			throw refused(task, schedule.task(), person, violations);
		}
		var to = EndOfDay.of(due, this.zone);
		try {
			return this.transaction.execute((status) -> moved(task, schedule, to, person, said));
		}
		catch (DuplicateKeyException ex) {
			throw refused(task, schedule.task(), person,
					List.of(this.words.at("due", "moves", "dueDate.refused.raced")));
		}
	}

	/** A try by somebody the task is no concern of is on record, too. */
	private Schedule asked(Task task, String person) {
		try {
			return of(task.getId(), person);
		}
		catch (NoSuchTask ex) {
			refused(task, this.userTasks.of(task), person, List.of(this.words.task("person", "contract.notFor")));
			throw ex;
		}
	}

	private UserTask moved(Task task, Schedule schedule, Instant to, String person, String reason) {
		var move = new DueDateMove(schedule.moves().size() + 1, schedule.task().due(), to, person, reason,
				this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
		this.moves.add(task.getId(), schedule.task().businessKey(), move);
		this.permission.waived(() -> {
			((GuardedTaskService) this.tasks.getObject()).moveDueDate(task.getId(), Date.from(to));
			return null;
		});
		var moved = this.userTasks.of(open(task.getId()));
		this.events.publishEvent(new DueDateMoved(moved, task.getProcessInstanceId(), move,
				this.definitions.model(task.getProcessDefinitionId()).procedure()));
		return moved;
	}

	private Schedule schedule(Task task, String person) {
		var it = this.userTasks.of(task);
		var made = this.moves.of(task.getId());
		var movers = (made.size() < MOST_MOVES && it.due() != null) ? movers(task, it, made.size()) : Set.<String>of();
		return new Schedule(it, made, List.copyOf(movers), movers.contains(person));
	}

	private Set<String> movers(Task task, UserTask it, int made) {
		return this.movers.of(it, made,
				this.definitions.properties(task.getProcessDefinitionId()).get(DueDateMovers.EXTENDED_BY),
				variables(task));
	}

	private List<Violation> violations(Task task, Schedule schedule, LocalDate due, String reason) {
		var violations = new ArrayList<Violation>();
		if (schedule.moves().size() >= MOST_MOVES) {
			violations.add(this.words.at("due", "moves", "dueDate.refused.moves"));
			return violations;
		}
		if (!schedule.mayMove()) {
			violations.add(schedule.movers().isEmpty() ? this.words.task("person", "dueDate.nobody")
					: this.words.task("person", "dueDate.refused.person",
							schedule.movers()
								.stream()
								.map((it) -> this.directory.getObject().nameOf(it).orElse(it))
								.collect(Collectors.joining(", "))));
		}
		day(task, schedule, due, violations);
		var letters = reason.codePoints().filter(Character::isLetterOrDigit).count();
		if (letters < SHORTEST_REASON) {
			violations.add(this.words.at("reason", "minText", "dueDate.refused.short", SHORTEST_REASON, letters));
		}
		if (reason.length() > LONGEST_REASON) {
			violations
				.add(this.words.at("reason", "maxLength", "dueDate.refused.long", LONGEST_REASON, reason.length()));
		}
		return violations;
	}

	private void day(Task task, Schedule schedule, LocalDate due, List<Violation> violations) {
		if (due == null) {
			violations.add(this.words.at("due", "required", "dueDate.refused.missing"));
			return;
		}
		var present = LocalDate.ofInstant(schedule.task().due(), this.zone);
		var today = LocalDate.ofInstant(this.clock.instant(), this.zone);
		var earliest = present.isBefore(today) ? today : present.plusDays(1);
		if (due.isBefore(earliest)) {
			violations.add(this.words.at("due", "notBefore", "dueDate.refused.early", this.words.day(earliest)));
		}
		var limit = this.definitions.properties(task.getProcessDefinitionId()).get(LIMIT);
		if (limit != null) {
			var condition = TaskRules.Condition.of(limit);
			var latest = this.feel.date(condition.feel(), variables(task));
			if (latest != null && due.isAfter(latest)) {
				violations.add(this.words.at("due", "notAfter",
						condition.words().isEmpty() ? "dueDate.refused.late" : "dueDate.refused.late.why",
						this.words.day(latest), condition.words()));
			}
		}
	}

	private CompletionRefused refused(Task task, UserTask it, String person, List<Violation> violations) {
		this.events.publishEvent(new CompletionBlocked(it, task.getProcessInstanceId(), person, this.clock.instant(),
				List.of("due", "reason"), violations,
				this.definitions.model(task.getProcessDefinitionId()).procedure()));
		return new CompletionRefused(it, violations);
	}

	private Map<String, Object> variables(Task task) {
		return Values.plain(this.permission.waived(() -> this.tasks.getObject().getVariables(task.getId())));
	}

	private Task open(String taskId) {
		var task = find(taskId, this.permission::waived);
		if (task == null) {
			throw new NoSuchTask(taskId);
		}
		return task;
	}

	private Task find(String taskId, java.util.function.Function<Supplier<Task>, Task> rights) {
		return rights.apply(() -> this.tasks.getObject().createTaskQuery().active().taskId(taskId).singleResult());
	}

}
