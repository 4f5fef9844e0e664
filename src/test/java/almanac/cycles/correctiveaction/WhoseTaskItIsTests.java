package almanac.cycles.correctiveaction;

import java.util.List;

import almanac.engine.ProcessTest;
import almanac.engine.TaskAssigned;
import almanac.engine.TestCycle;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Source;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@ProcessTest
@RecordApplicationEvents
class WhoseTaskItIsTests {

	@Autowired
	TestCycle cycle;

	@Autowired
	Nonconformities register;

	@Autowired
	ApplicationEvents events;

	@Test
	void everyTaskIsAnnouncedOnceWithWhoseItIsAndWhoBroughtItAbout() {
		var walk = Walk.of(this.cycle, this.register, Source.OBSERVATION).validated("minor");

		assertThat(assigned(walk)).extracting((it) -> it.task().key(), TaskAssigned::person, TaskAssigned::asker)
			.containsExactly(tuple("validate-nonconformity", "ism", "emp"),
					tuple("correct-nonconformity", "cao", "ism"));
		var first = assigned(walk).get(0);
		assertThat(first.at()).isEqualTo(TestCycle.BEGINNING);
		assertThat(first.task().due()).isAfter(first.at());
		assertThat(first.task().businessKey()).isEqualTo(walk.key);
		assertThat(first.instanceId()).isEqualTo(walk.run().getId());
	}

	@Test
	void aTaskThatIsHandedOnIsAnnouncedAgain() {
		var walk = Walk.of(this.cycle, this.register, Source.OBSERVATION);

		this.cycle.engine().getTaskService().setAssignee(walk.task("validate-nonconformity").id(), "ism2");

		assertThat(assigned(walk)).extracting(TaskAssigned::person).containsExactly("ism", "ism2");
	}

	@Test
	void completionAnnouncesNothingAboutTheTaskItself() {
		var walk = Walk.of(this.cycle, this.register, Source.OBSERVATION);
		this.cycle.engine().getTaskService().setAssignee(walk.task("validate-nonconformity").id(), null);

		walk.validated("minor");

		assertThat(assigned(walk)).extracting((it) -> it.task().key())
			.containsExactly("validate-nonconformity", "correct-nonconformity");
	}

	private List<TaskAssigned> assigned(Walk walk) {
		return this.events.stream(TaskAssigned.class).filter((it) -> walk.key.equals(it.task().businessKey())).toList();
	}

}
