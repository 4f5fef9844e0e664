package almanac.registers.nonconformities.web;

import almanac.registers.nonconformities.Filter;
import almanac.registers.nonconformities.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AskedTests {

	@Test
	void theAddressHoldsWhatIsAskedAndNothingElse() {
		var asked = new Asked("open", "", null, "a&b=ü ?", "yes", "yes", "due", "desc");

		assertThat(asked.address("/nonconformities.csv"))
			.isEqualTo("/nonconformities.csv?state=open&q=a%26b%3D%C3%BC%20%3F&overdue=yes&mine=yes&sort=due&dir=desc");
	}

	@Test
	void aColumnTurnsRoundWhenItIsAskedAgain() {
		var asked = new Asked(null, null, null, null, null, null, "due", null);

		assertThat(asked.sorted("due")).isEqualTo("/nonconformities?sort=due&dir=desc");
		assertThat(asked.sorted("owner")).isEqualTo("/nonconformities?sort=owner");
		assertThat(asked.direction("due")).isEqualTo("ascending");
		assertThat(asked.direction("owner")).isNull();
	}

	@Test
	void whatIsMineIsThatOfWhoAsks() {
		assertThat(new Asked(null, null, null, null, null, "yes", null, null).filter("ism"))
			.isEqualTo(Filter.ALL.concerning("ism"));
	}

	@Test
	void whatIsNoneIsNotAsked() {
		var asked = new Asked("odd", "odd", "", " ", "perhaps", "perhaps", "odd", "odd");

		assertThat(asked.filter("ism")).isEqualTo(Filter.ALL);
		assertThat(asked.order()).isEqualTo(Order.NEWEST_FIRST);
	}

}
