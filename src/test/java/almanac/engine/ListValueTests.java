package almanac.engine;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ListValueTests {

	private static final List<Map<String, Object>> ROWS = List.of(Map.of("risk", "RSK-0001", "score", 12),
			Map.of("risk", "RSK-0002"));

	@Test
	void readsWhatAStepFoundAndWhatTheEngineKeptOfIt() {
		for (var list : new Object[] { ROWS, Values.typed(ROWS), Values.typed(ROWS).getValue() }) {
			assertThat(ListValue.rows(list)).extracting((it) -> it.get("risk"), (it) -> it.get("score"))
				.containsExactly(org.assertj.core.groups.Tuple.tuple("RSK-0001", "12"),
						org.assertj.core.groups.Tuple.tuple("RSK-0002", null));
		}
		assertThat(ListValue.texts(Values.typed(List.of("a", "b")).getValue())).containsExactly("a", "b");
	}

	@Test
	void nothingIsAnEmptyList() {
		assertThat(ListValue.rows(null)).isEmpty();
		assertThat(ListValue.texts("")).isEmpty();
	}

	@Test
	void whatIsNoListIsSaid() {
		assertThatIllegalStateException().isThrownBy(() -> ListValue.rows("RSK-0001"))
			.withMessage("Expected a list, found String.");
		assertThatIllegalStateException().isThrownBy(() -> ListValue.rows(List.of("RSK-0001")))
			.withMessageContaining("RSK-0001");
	}

}
