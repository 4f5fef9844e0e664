package almanac.registers.controls;

import java.util.Map;
import java.util.stream.IntStream;

import almanac.DemoTest;
import almanac.registers.controls.Control.Theme;
import almanac.registers.kit.Query;
import almanac.registers.kit.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class AnnexATests {

	@Autowired
	Register<Control> controls;

	@Autowired
	AnnexA annexA;

	@ParameterizedTest
	@CsvSource({ "ORGANIZATIONAL, 37", "PEOPLE, 8", "PHYSICAL, 14", "TECHNOLOGICAL, 34" })
	void allControlsOfTheAnnexAreThereFromTheStart(Theme theme, int count) {
		var ofAnnex = new Query("a.", Map.of("theme", theme.code()), "id", false, true, null);

		assertThat(this.controls.page(ofAnnex, 0, 200).items()).filteredOn((it) -> it.id().matches("A\\.[5-8]\\.\\d+"))
			.hasSize(count);
	}

	@Test
	void theyStandInTheOrderOfTheAnnex() {
		var ids = this.controls.page(new Query("a.5.", Map.of(), "id", false, true, null), 0, 200)
			.items()
			.stream()
			.map((it) -> it.id())
			.filter((id) -> id.matches("A\\.5\\.\\d+"))
			.toList();

		assertThat(ids).isEqualTo(IntStream.rangeClosed(1, 37).mapToObj((number) -> "A.5." + number).toList());
	}

	@Test
	void anotherStartEntersNothingTwiceAndChangesNothing() {
		var before = this.controls.page(Query.ALL, 0, 1).total();
		var history = this.controls.history("A.5.1");

		this.annexA.run(null);

		assertThat(this.controls.page(Query.ALL, 0, 1).total()).isEqualTo(before);
		assertThat(this.controls.history("A.5.1")).isEqualTo(history);
	}

}
