package almanac.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.evidence.EvidenceRecord;
import almanac.evidence.EvidenceRecords;
import almanac.evidence.Kind;
import almanac.registers.nonconformities.Nonconformity;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is to be signed is completed by a signature alone: every other way is refused with
 * the address of the page to sign on, changes nothing and is on record.
 */
@DemoTest
class SignedEveryWayTests {

	@Autowired
	ApplicationContext almanac;

	@Autowired
	DemoCase cases;

	@Autowired
	Tasks tasks;

	@Autowired
	TaskService engine;

	@Autowired
	EvidenceRecords evidence;

	@ParameterizedTest
	@EnumSource
	void noWayCompletesWhatIsToBeSigned(WayToComplete way) {
		var one = this.cases.raisedBy("ro");
		var task = this.cases.upTo(one, "confirm-closure", Map.of("grade", "major", "source", "observation"));
		assertThat(task.bySignature()).isTrue();

		for (var person : List.of("tm", "ism")) {
			var open = this.tasks.openIn(one.businessKey());
			var variables = Values.plain(this.engine.getVariables(task.id()));
			var records = records(one);
			var answers = new LinkedHashMap<String, Object>(Map.of("closureConfirmed", "yes"));

			var said = way.submit(this.almanac, task.id(), person, answers);

			assertThat(said).isNotNull();
			if (person.equals(task.assignee())) {
				assertThat(said).contains("/tasks/" + task.id() + "/sign");
			}
			assertThat(this.tasks.openIn(one.businessKey())).isEqualTo(open);
			assertThat(Values.plain(this.engine.getVariables(task.id()))).isEqualTo(variables);
			assertThat(records(one)).hasSize(records.size() + 1).startsWith(records.toArray(EvidenceRecord[]::new));
			assertThat(records(one).get(records.size())).satisfies((it) -> {
				assertThat(it.kind()).isEqualTo(Kind.REFUSAL);
				assertThat(it.person()).isEqualTo(person);
				assertThat(it.content())
					.contains(person.equals(task.assignee()) ? "\"rule\":\"signature\"" : "\"rule\":\"");
			});
		}
		assertThat(records(one)).noneMatch((it) -> it.kind() == Kind.SIGNED);
	}

	private List<EvidenceRecord> records(Nonconformity one) {
		return this.evidence.of(one.businessKey(), 0, 200).items();
	}

}
