package almanac.registers.organisation;

import almanac.DemoTest;
import almanac.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class AbsenceTests {

	@LocalServerPort
	int port;

	@Test
	void anAbsenceThatEndsBeforeItStartsIsRefusedAtItsLastDay() {
		var api = Visitor.of(this.port);

		assertThat(adds("2027-03-09").body()).contains("\"field\":\"ends\"", "\"rule\":\"check\"",
				"The last day is before the first.");
		assertThat(adds("2027-03-09").statusCode()).isEqualTo(422);
		assertThat(api.reads("de")
			.signsIn("trn")
			.submits("/registers/absences/new",
					java.util.Map.of("occasion", "Fair", "person", "supo", "starts", "2027-03-10", "ends", "2027-03-09",
							"reason", "A fair."))
			.body()).contains("Der letzte Tag liegt vor dem ersten.");
	}

	@Test
	void anAbsenceOfOneDayIsTaken() {
		assertThat(adds("2027-03-10").statusCode()).isEqualTo(201);
	}

	private java.net.http.HttpResponse<String> adds(String ends) {
		return Visitor.of(this.port)
			.api("trn", "POST", "/api/registers/absences",
					("{\"value\":{\"occasion\":\"Fair\",\"person\":\"supo\",\"starts\":\"2027-03-10\",\"ends\":\"%s\"},"
							+ "\"reason\":\"A fair.\"}")
						.formatted(ends));
	}

}
