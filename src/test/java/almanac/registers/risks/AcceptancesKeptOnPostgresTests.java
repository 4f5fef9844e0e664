package almanac.registers.risks;

import almanac.registers.RegistersAlone;

import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = RegistersAlone.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "almanac.home=target/${fork:0}/registers")
class AcceptancesKeptOnPostgresTests extends AcceptancesKept {

}
