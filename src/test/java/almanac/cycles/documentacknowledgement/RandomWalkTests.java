package almanac.cycles.documentacknowledgement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import almanac.cycles.Walker;
import almanac.engine.Message;
import almanac.engine.Messages;
import almanac.engine.ProcessTest;
import almanac.engine.UserTask;
import almanac.evidence.EvidenceRecords;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Readers acknowledge an edition at random, the right file or another, once or twice, in
 * time or late, while people come and go, and whoever tries says why others did not.
 */
@ProcessTest
class RandomWalkTests {

	private static final List<String> MANAGERS = List.of("ism", "ism2");

	private static final List<String> EVERYBODY = Stream
		.concat(Readers.EVERYBODY.stream(), Stream.of("ism", "ism2", "tm"))
		.toList();

	/** After as many steps nobody is wrong any more. */
	private static final int PATIENCE = 60;

	private final Set<String> passed = new HashSet<>();

	/** Who was missing when it was counted, {@literal null} before. */
	private Set<String> missing;

	@Autowired
	Messages messages;

	@Autowired
	EvidenceRecords evidence;

	@Test
	void noWalkGetsStuckOrCountsWrong(@Autowired ApplicationContext context) {
		Walker.walks(20, (seed) -> {
			this.missing = null;
			var readers = new Readers(context);
			var walker = new Walker(readers.cycle, seed, EVERYBODY);
			Readers.EVERYBODY.stream().filter((it) -> walker.isOneIn(6)).forEach(readers::leaves);
			readers.areAsked();
			walk(readers, walker);
			assertThatAllIsWell(readers, walker);
			assertThatNothingChangesAnyMore(readers, walker);
		});
		assertThat(this.passed).as("ways to the end")
			.contains("everybody-answered", "deadline-reached", "settle-missing", "acknowledgement-closed");
	}

	private void walk(Readers readers, Walker walker) {
		var hurry = walker.number(5);
		for (var step = 0; step < 300; step++) {
			for (var times = walker.number(3); times >= 0; times--) {
				somethingHappens(readers, walker);
				readers.areCountedRight();
			}
			for (var task : walker.open(List.of(readers.key))) {
				isSettled(readers, task, walker, step > PATIENCE);
			}
			if (readers.cycle.instance(readers.key) == null) {
				return;
			}
			walker.passes(walker.number(1 + hurry));
			walker.timers(List.of(readers.key));
		}
		throw walker.endless(List.of(readers.key));
	}

	private static void somethingHappens(Readers readers, Walker walker) {
		switch (walker.number(8)) {
			case 0 -> readers.leaves(walker.oneOf(Readers.EVERYBODY));
			case 1 -> readers.joins(walker.oneOf(Readers.EVERYBODY));
			case 2, 3 -> readers.ticks();
			default -> readers.acknowledges(walker.anybody(), !walker.isOneIn(4));
		}
	}

	private void isSettled(Readers readers, UserTask task, Walker walker, boolean willing) {
		if (this.missing == null) {
			this.missing = readers.missing();
		}
		if (!willing && !walker.isOneIn(4)) {
			return;
		}
		var rows = new ArrayList<>(
				this.missing.stream().map((it) -> row(it, "leave", "On leave until June.")).toList());
		var right = willing || walker.isOneIn(2);
		if (!right) {
			spoil(rows, walker);
		}
		var person = walker.doer(task, willing, 3);
		var accepted = walker.attempt(person, task, Map.of("missing", rows));
		if (accepted) {
			assertThat(right).as("what is wrong is refused: %s", rows).isTrue();
			assertThat(person).as("who may").isIn(MANAGERS);
		}
		else {
			assertThat(right && person.equals(task.assignee())).as("what is right is taken").isFalse();
		}
	}

	private static void spoil(List<Map<String, Object>> rows, Walker walker) {
		var row = walker.number(rows.size());
		var person = String.valueOf(rows.get(row).get("person"));
		switch (walker.number(5)) {
			case 0 -> rows.remove(row);
			case 1 -> rows.add(row("tm", "leave", "Nobody asked of this one."));
			case 2 -> rows.set(row, row(person, "leave", "Short"));
			case 3 -> rows.set(row, row(person, "holiday", "On holiday until June."));
			default -> rows.set(row, Map.of("person", person, "exception", "sick"));
		}
	}

	private static Map<String, Object> row(String person, String exception, String reason) {
		return Map.of("person", person, "name", "Name of " + person, "exception", exception, "reason", reason);
	}

	private void assertThatAllIsWell(Readers readers, Walker walker) {
		readers.areCountedRight();
		var settled = (this.missing != null) ? this.missing : Set.<String>of();
		assertThat(settled).as("everybody without an answer has a reason").containsAll(readers.missing());
		readers.asked.forEach((it) -> {
			var line = readers.line(it);
			var exempt = settled.contains(it) && !readers.acknowledged.contains(it);
			assertThat(line.exemption()).as(it).isEqualTo(exempt ? "leave" : null);
			assertThat(line.reason()).as(it).isEqualTo(exempt ? "On leave until June." : null);
		});
		assertThat(this.messages.sentBy(readers.key)).singleElement().satisfies((it) -> {
			assertThat(it.name()).isEqualTo("ackCampaignClosed");
			assertThat(it.payload()).containsEntry("acknowledged", readers.acknowledged.size())
				.containsEntry("of", readers.asked.size() - readers.left.size());
		});
		assertThat(this.evidence.verify(readers.key).isSound()).as("evidence").isTrue();
		assertThat(readers.cycle.open(readers.key)).isEmpty();
		var passed = walker.passed(readers.key);
		assertThat(passed).as("one way to the end").containsOnlyOnce("acknowledgement-closed", "close-campaign");
		assertThat(passed.contains("settle-missing")).as("asked why").isEqualTo(!settled.isEmpty());
		this.passed.addAll(passed);
	}

	private void assertThatNothingChangesAnyMore(Readers readers, Walker walker) {
		var lines = readers.campaigns.lines(readers.key);
		var sent = this.messages.sentBy(readers.key).stream().map(Message::id).toList();
		walker.passes(1);
		for (var person : new TreeSet<>(Readers.EVERYBODY)) {
			readers.leaves(person);
			readers.ticks();
			readers.joins(person);
			readers.ticks();
			readers.acknowledges(person, true);
		}
		assertThat(readers.campaigns.lines(readers.key)).as("after the close").isEqualTo(lines);
		assertThat(this.messages.sentBy(readers.key)).extracting(Message::id).isEqualTo(sent);
	}

}
