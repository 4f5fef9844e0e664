package almanac.registers.imports;

import almanac.registers.RegistersAlone;
import almanac.registers.kit.Registers;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = RegistersAlone.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "almanac.home=target/${fork:0}/registers")
record ImportingOnPostgresTests(@Autowired Imports imports, @Autowired Registers registers,
		@Autowired JdbcClient jdbc) implements Importing {

	@BeforeEach
	void somebody() {
		this.jdbc.sql("insert into person values ('ism', current_timestamp) on conflict do nothing").update();
	}

}
