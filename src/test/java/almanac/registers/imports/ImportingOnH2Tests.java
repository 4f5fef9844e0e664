package almanac.registers.imports;

import almanac.DemoTest;
import almanac.registers.kit.Registers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoTest
record ImportingOnH2Tests(@Autowired Imports imports, @Autowired Registers registers,
		@Autowired JdbcClient jdbc) implements Importing {
}
