package almanac.calendar.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import almanac.calendar.Calendar;
import almanac.calendar.Change;
import almanac.calendar.Entry;
import almanac.calendar.Occurrence;
import almanac.calendar.State;
import almanac.catalogue.Anchor;
import almanac.web.Code;
import almanac.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The calendar for machines.
 */
@RestController
@RequestMapping("/api/calendar")
@Tag(name = "Calendar", description = "When cycles come round, and when they did (8.1).")
class CalendarApi {

	private final Calendar calendar;

	CalendarApi(Calendar calendar) {
		this.calendar = calendar;
	}

	/** Whether those after the next are counted from the start that is given. */
	enum Following implements Code {

		ONCE, ONWARD

	}

	/**
	 * @param version the one that was read
	 * @param series once (default): a moved start leaves the following ones alone
	 */
	record Edit(@NotNull(message = "Give the version you read.") Integer version, String interval, String anchor,
			LocalDate nextStart, Following series, String lead, String grace, String owner, Boolean active,
			String reason) {

		Change change() {
			return new Change(this.interval, this.anchor, this.nextStart, this.series == Following.ONWARD, this.lead,
					this.grace, this.owner, this.active, this.reason);
		}

	}

	/**
	 * @param number of the entry in the register the cycle comes round for
	 */
	record Plan(String cycle, String number, LocalDate nextStart, String reason) {
	}

	record Reason(String reason) {
	}

	/**
	 * @param scope number in the register, {@literal null} for one run for all
	 */
	record Item(long id, int version, String cycle, String register, String scope, String interval, Anchor anchor,
			LocalDate nextStart, String lead, String grace, String owner, boolean active, Instant changedAt,
			String changedBy, String reason) {

		static Item of(Entry it) {
			return new Item(it.id(), it.version(), it.cycle(), it.register(), it.number(), it.interval().toString(),
					it.anchor(), it.nextStart(), it.lead().toString(), it.grace().toString(), it.owner(), it.active(),
					it.validFrom(), it.author(), it.reason());
		}

	}

	/**
	 * @param id of the run
	 * @param entry id of the calendar entry, as in PUT /api/calendar/{id}
	 * @param movedFrom day in the series, {@literal null} unless the start was moved
	 */
	record Run(long id, long entry, String cycle, String scope, String businessKey, State status,
			LocalDate plannedStart, LocalDate plannedFinish, LocalDate graceUntil, LocalDate movedFrom,
			Instant actualStart, Instant actualFinish, Instant missedAt, String nonconformity, String excusedBy,
			String excuse) {

		static Run of(Occurrence it, Entry entry) {
			return new Run(it.id(), it.entry(), entry.cycle(), entry.number(), it.businessKey(), it.state(),
					it.plannedStart(), it.plannedFinish(), it.graceUntil(), it.isMoved() ? it.slot() : null,
					it.actualStart(), it.actualFinish(), it.missedAt(), it.nonconformity(), it.excusedBy(),
					it.excuse());
		}

	}

	@GetMapping
	@Operation(summary = "List runs, planned and actual, by planned start",
			description = "The next one of each entry is planned; what comes after it follows from the entry.")
	Page<Run> runs(@RequestParam(required = false) State status,
			@Parameter(description = "Planned to start on this day or later") @RequestParam(
					required = false) LocalDate from,
			@Parameter(description = "Planned to start on this day or earlier") @RequestParam(
					required = false) LocalDate to,
			@RequestParam(defaultValue = "0") @Min(value = 0, message = "Pages are counted from 0.") int page,
			@RequestParam(defaultValue = "50") @Min(value = 1, message = "Between 1 and 200.") @Max(
					value = Page.MAX_SIZE, message = "Between 1 and 200.") int size,
			Authentication person) {
		this.calendar.requireReader(person.getName());
		var entries = this.calendar.entries().stream().collect(Collectors.toMap(Entry::id, (it) -> it));
		return this.calendar.page(status, from, to, page, size).map((it) -> Run.of(it, entries.get(it.entry())));
	}

	@GetMapping("/entries")
	@Operation(summary = "List the entries of the calendar")
	Page<Item> entries(Authentication person) {
		this.calendar.requireReader(person.getName());
		var all = this.calendar.entries().stream().map(Item::of).toList();
		return new Page<>(all, 0, Math.max(1, all.size()), all.size());
	}

	@GetMapping("/{id}")
	@Operation(summary = "Read an entry")
	Item entry(@PathVariable long id, Authentication person) {
		this.calendar.requireReader(person.getName());
		return Item.of(this.calendar.entry(id));
	}

	@GetMapping("/{id}/history")
	@Operation(summary = "Read all versions of an entry, newest first")
	List<Item> history(@PathVariable long id, Authentication person) {
		this.calendar.requireReader(person.getName());
		this.calendar.entry(id);
		return this.calendar.history(id).stream().map(Item::of).toList();
	}

	@PutMapping("/{id}")
	@Operation(summary = "Change an entry",
			description = "For ISM, with a reason of at least 20 letters. The next run follows; what has started stays as it"
					+ " was planned. With series: onward the following runs count from the given start.")
	Item change(@PathVariable long id, @Valid @RequestBody Edit edit, Authentication person) {
		return Item.of(this.calendar.change(id, edit.version(), edit.change(), person.getName()));
	}

	@PostMapping
	@Operation(summary = "Plan a cycle for an entry of the register it comes round for",
			description = "For ISM, with a reason of at least 20 letters.")
	ResponseEntity<Item> plan(@RequestBody Plan plan, Authentication person) {
		var planned = this.calendar.plan(plan.cycle(), plan.number(), plan.nextStart(), plan.reason(),
				person.getName());
		return ResponseEntity.created(URI.create("/api/calendar/" + planned.id())).body(Item.of(planned));
	}

	@PostMapping("/runs/{run}/excuse")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Do without the nonconformity of a run that will be missed",
			description = "For TM, with a reason of at least 20 letters, until it is recorded as missed. That it was missed"
					+ " is recorded all the same.")
	void excuse(@PathVariable long run, @RequestBody Reason reason, Authentication person) {
		this.calendar.excuse(run, reason.reason(), person.getName());
	}

}
