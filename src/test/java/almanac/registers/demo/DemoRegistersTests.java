package almanac.registers.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.DemoTest;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Field;
import almanac.registers.kit.Field.Kind;
import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;
import almanac.registers.suppliers.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class DemoRegistersTests {

	@Autowired
	DemoRegisters demo;

	@Autowired
	Registers registers;

	@Autowired
	Register<Supplier> suppliers;

	@Autowired
	JdbcClient jdbc;

	@TestFactory
	Stream<DynamicTest> everyRegisterHasSomethingToShow() {
		return this.registers.all()
			.stream()
			.map((it) -> DynamicTest.dynamicTest(it.type().name(),
					() -> assertThat(count(it, "reason <> 'Filled' and author <> 'almanac'")).isPositive()));
	}

	@Test
	void aSecondStartChangesNothing() {
		var before = counts();

		this.demo.run(null);

		assertThat(counts()).isEqualTo(before);
	}

	@Test
	void daysAreCountedFromTheFirstStart() {
		Entry<Supplier> supplier = this.suppliers.history("SUP-0004")
			.stream()
			.reduce((newer, older) -> older)
			.orElseThrow();
		var started = LocalDate.ofInstant(supplier.validFrom(), ZoneId.of("Europe/Berlin"));

		assertThat(supplier.value().contractEnd()).isEqualTo(started.minusDays(40));
		assertThat(supplier.value().state()).isEqualTo(Supplier.State.ACTIVE);
	}

	@ParameterizedTest
	@CsvSource({ "DATE, -30, 2027-01-30", "DATE, +1, 2027-03-02", "MOMENT, -1 07:30, 2027-02-28 07:30",
			"NUMBER, year-1, 2026", "NUMBER, year, 2027", "NUMBER, 42, 42", "LINE, -30, -30", "LINE, year, year" })
	void onlyDaysTimesAndYearsMove(Kind kind, String cell, String typed) {
		var field = this.suppliers.type().fields().get(0);
		var asked = new Field(field.key(), field.column(), kind, field.type(), false, null, field.codes(), null);

		assertThat(DemoCell.typed(asked, cell, LocalDate.parse("2027-03-01"))).isEqualTo(typed);
	}

	private Map<String, Long> counts() {
		return this.registers.all()
			.stream()
			.collect(Collectors.toMap((it) -> it.type().name(), (it) -> count(it, "1 = 1")));
	}

	private long count(Register<?> register, String condition) {
		return this.jdbc.sql("select count(*) from %s_version where %s".formatted(register.type().table(), condition))
			.query(Long.class)
			.single();
	}

}
