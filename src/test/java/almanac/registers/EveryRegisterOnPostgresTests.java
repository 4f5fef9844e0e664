package almanac.registers;

import java.util.Map;
import java.util.stream.Stream;

import almanac.registers.assets.Asset;
import almanac.registers.context.Communication;
import almanac.registers.kit.Query;
import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;
import almanac.registers.risks.Risk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = RegistersAlone.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "almanac.home=target/${fork:0}/registers")
class EveryRegisterOnPostgresTests {

	@Autowired
	Registers registers;

	@Autowired
	Register<Asset> assets;

	@Autowired
	Register<Risk> risks;

	@Autowired
	Register<Communication> communications;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void somebody() {
		this.jdbc.sql("insert into person values ('ism', current_timestamp) on conflict do nothing").update();
		this.jdbc.sql(
				"insert into nonconformity (id, raised_by, raised_by_name, raised_at) values ('NC-2099-0001', 'ism', 'Ines', current_timestamp) on conflict do nothing")
			.update();
	}

	@Test
	void sortsNumbersAsPeopleCount() {
		Counted.inListsAndLinks(this.assets, this.risks);
		Counted.alsoWhatWasThereBefore(this.jdbc);
		Counted.beyondFourDigits(this.communications);
	}

	@Test
	void countsForTwoAtTheSameMoment(@Autowired TransactionOperations transaction) throws Exception {
		Counted.atTheSameMoment(this.communications, transaction);
	}

	@TestFactory
	Stream<DynamicTest> keepsEveryFieldAsItWasGiven() {
		return this.registers.all().stream().map((it) -> DynamicTest.dynamicTest(it.type().name(), () -> kept(it)));
	}

	private <T> void kept(Register<T> register) {
		var filled = new Filled(this.registers, "NC-2099-0001");
		var value = filled.value(register);

		var entry = register.add(null, value, "ism", "Filled");

		assertThat(entry.value()).isEqualTo(value);
		register.change(entry.id(), 1, filled.value(register), "ism", "No news");
		register.retire(entry.id(), 1, "ism", "Out of use");
		assertThat(register.history(entry.id())).hasSize(2);
		assertThat(register.page(new Query(entry.id(), Map.of(), "id", false, true, null), 0, 5).items()).hasSize(1);
	}

}
