package almanac.registers.kit;

import almanac.registers.kit.Field.Kind;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@almanac.DemoTest
class HoldingsTests {

	@Autowired
	Registers registers;

	@Test
	void whatSaysWhoAnswersForAnEntryExists() {
		assertThat(this.registers.all()
			.stream()
			.flatMap((it) -> it.type().fields().stream())
			.filter((it) -> it.kind() == Kind.PERSON)
			.map(Field::key)).containsAll(Holdings.FIELDS);
	}

}
