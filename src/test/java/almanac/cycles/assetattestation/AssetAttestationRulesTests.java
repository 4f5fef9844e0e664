package almanac.cycles.assetattestation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.engine.NoSuchTask;
import almanac.engine.ProcessTest;
import almanac.engine.Staff;
import almanac.engine.Violation;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Who tries to attest without looking, to answer for others, or to own through somebody
 * who does not work here.
 */
@ProcessTest
class AssetAttestationRulesTests {

	private Attestation it;

	private String server;

	private String firewall;

	@Autowired
	Staff staff;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.it = new Attestation(context);
		this.server = this.it.owns("bo", "Server");
		this.firewall = this.it.owns("bo", "Firewall");
	}

	@Test
	void everyAssetNeedsAnAnswerOfItsOwn() {
		this.it.begins();
		var one = Map.<String, Object>of("assets", List.of(Map.of("asset", this.server, "answer", "confirm")));

		assertThat(refused("attest-assets", Map.of())).containsExactlyInAnyOrder(tuple("assets[0].answer", "required"),
				tuple("assets[1].answer", "required"));
		assertThat(refused("attest-assets", one)).containsExactly(tuple("assets[1].answer", "required"));
		assertThat(this.it.cycle.refuses("bo", this.it.taskOf("bo", "attest-assets"), one))
			.extracting(Violation::message)
			.containsExactly("Please answer “What is right?, %s”.".formatted(this.firewall));
	}

	@ParameterizedTest
	@MethodSource
	void whatIsSaidOfAnAssetHasToHold(Map<String, Object> said, String field, String rule) {
		this.it.begins();
		var row = new HashMap<>(said);
		row.put("asset", this.server);

		assertThat(this.it.refuses("bo", row)).extracting(Violation::field, Violation::rule)
			.startsWith(tuple("assets[0]." + field, rule));
	}

	static Stream<Arguments> whatIsSaidOfAnAssetHasToHold() {
		return Stream.of(
				Arguments.of(Map.of("answer", "change", "reason", "It is used for more than before."), "answer",
						"check"),
				Arguments.of(Map.of("answer", "change", "location", "Data room", "criticality", "high", "reason",
						"It is used for more than before."), "answer", "check"),
				Arguments.of(Map.of("answer", "change", "criticality", "low", "reason", "- - because - -"), "reason",
						"minText"),
				Arguments.of(Map.of("answer", "change", "criticality", "low"), "reason", "required"),
				Arguments.of(
						Map.of("answer", "change", "criticality", "huge", "reason", "It is used for more than before."),
						"criticality", "choice"),
				Arguments.of(
						Map.of("answer", "change", "newOwner", "nobody", "reason", "It is used for more than before."),
						"newOwner", "choice"),
				Arguments.of(Map.of("answer", "retire"), "reason", "required"),
				Arguments.of(Map.of("answer", "retire", "reason", "Sold."), "reason", "minText"),
				Arguments.of(Map.of("answer", "confirm", "criticality", "low"), "criticality", "hidden"),
				Arguments.of(Map.of("answer", "all"), "answer", "choice"),
				Arguments.of(Map.of("answer", "confirm", "name", "Another"), "name", "readOnly"));
	}

	@Test
	void nobodyAnswersForAnAssetOfSomebodyElse() {
		var others = this.it.owns("cao", "Tape");
		this.it.begins();

		assertThat(this.it.refuses("bo", Attestation.retire(others))).extracting(Violation::rule)
			.containsExactly("unknown");
		var task = this.it.taskOf("cao", "attest-assets");
		assertThatExceptionOfType(NoSuchTask.class)
			.isThrownBy(() -> this.it.cycle.completes("bo", task, Map.of("assets", List.of())));
		assertThat(this.it.taskOf("cao", "attest-assets").id()).isEqualTo(task.id());
	}

	@Test
	void nobodyWhoHasLeftBecomesAnOwner() {
		var nobodys = this.it.owns(null, "Scanner");
		this.it.begins();
		this.staff.leaves("cao");

		assertThat(this.it.refuses("bo", Attestation.change(this.server, "newOwner", "cao")))
			.extracting(Violation::field, Violation::rule)
			.contains(tuple("assets[0].newOwner", "choice"));
		this.it.attests("bo");
		assertThat(assigning(Attestation.assign(nobodys, "cao"))).containsExactly(tuple("orphans[0].owner", "choice"));
		assertThat(assigning(Map.of("asset", nobodys, "decision", "assign")))
			.containsExactly(tuple("orphans[0].owner", "required"));
		assertThat(assigning(Map.of("asset", nobodys, "decision", "retire", "reason", "Old.")))
			.containsExactly(tuple("orphans[0].reason", "minText"));
		assertThat(assigning()).containsExactly(tuple("orphans[0].decision", "required"));
	}

	@Test
	@SuppressWarnings("unchecked")
	void aSampleThatIsNoneIsRefused() {
		this.it.begins().attests("bo");
		var sampled = this.it.sampled(this.server, List.of(), List.of());
		var seen = (List<Map<String, Object>>) sampled.get("seen");

		assertThat(sampling(sampled, "seen", List.of())).contains(tuple("seen", "required"));
		assertThat(sampling(sampled, "seen", seen.subList(0, 4))).contains(tuple("seen", "minItems"));
		assertThat(sampling(sampled, "seen", Collections.nCopies(5, seen.get(0))))
			.containsExactly(tuple("seen", "check"));
		var wrong = new ArrayList<>(seen);
		wrong.set(2, Map.of("what", "Modem", "where", "Cellar", "found", "yes", "number", "AST-9999"));
		assertThat(sampling(sampled, "seen", wrong)).containsExactly(tuple("seen[2].number", "check"));
		wrong.set(2, Map.of("what", "Modem", "where", "Cellar", "found", "yes"));
		assertThat(sampling(sampled, "seen", wrong)).containsExactly(tuple("seen[2].number", "required"));
		assertThat(sampling(sampled, "toFind", List.of())).containsExactly(tuple("toFind[0].found", "required"),
				tuple("toFind[1].found", "required"));
		assertThat(sampling(sampled, "toFind",
				List.of(Map.of("asset", this.server, "found", "no", "remark", "Not there."),
						Map.of("asset", this.firewall, "found", "yes", "where", ""))))
			.containsExactly(tuple("toFind[1].where", "required"), tuple("toFind[0].remark", "minText"));
	}

	private List<Tuple> refused(String step, Map<String, Object> answers) {
		return of(this.it.cycle.refuses("bo", this.it.taskOf("bo", step), answers));
	}

	@SafeVarargs
	private List<Tuple> assigning(Map<String, Object>... rows) {
		return of(
				this.it.cycle.refuses("ism", this.it.taskOf("ism", "assign-owners"), Map.of("orphans", List.of(rows))));
	}

	private List<Tuple> sampling(Map<String, Object> sampled, String field, Object value) {
		var answers = new HashMap<>(sampled);
		answers.put(field, value);
		return of(this.it.cycle.refuses("ism", this.it.taskOf("ism", "sample-completeness"), answers));
	}

	private static List<Tuple> of(List<Violation> violations) {
		return violations.stream().map((it) -> tuple(it.field(), it.rule())).toList();
	}

}
