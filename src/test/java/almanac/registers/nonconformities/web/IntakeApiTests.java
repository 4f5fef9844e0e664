package almanac.registers.nonconformities.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import almanac.records.FakeCycles;
import almanac.records.MovableClock;
import almanac.records.RecordsTest;
import almanac.registers.nonconformities.Filter;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@RecordsTest
class IntakeApiTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Nonconformities register;

	@Autowired
	FakeCycles cycles;

	@Autowired
	MovableClock clock;

	private final String mark = "M" + UUID.randomUUID().toString().substring(0, 8);

	@BeforeEach
	void morning() {
		this.clock.set("2039-03-02T09:00:00Z");
	}

	@Test
	void aFileIsJudgedWithoutRaisingAnything() {
		var answer = post("ism", "", file() + this.mark + "-3;;Hearsay;Carl Otte;Q3\n");

		assertThat(answer).hasStatusOk();
		assertThat(answer).bodyJson().extractingPath("$.detected.encoding").isEqualTo("UTF-8");
		assertThat(answer).bodyJson().extractingPath("$.detected.delimiter").isEqualTo(";");
		assertThat(answer).bodyJson().extractingPath("$.detected.columns.statement").isEqualTo("Befund");
		assertThat(answer).bodyJson().extractingPath("$.rows").isEqualTo(3);
		assertThat(answer).bodyJson().extractingPath("$.new").isEqualTo(2);
		assertThat(answer).bodyJson().extractingPath("$.known").isEqualTo(0);
		assertThat(answer).bodyJson().extractingPath("$.applied").isEqualTo(false);
		assertThat(answer).bodyJson()
			.extractingPath("$.errors[*].rule")
			.asArray()
			.containsExactly("required", "source", "date");
		assertThat(answer).bodyJson().extractingPath("$.errors[2].row").isEqualTo(4);
		assertThat(answer).bodyJson().extractingPath("$.errors[2].column").isEqualTo("Datum");
		assertThat(answer).bodyJson().extractingPath("$.errors[2].value").isEqualTo("Q3");
		assertThat(answer).bodyJson().extractingPath("$.errors[2].message").asString().contains("2026-03-31");
		assertThat(raised()).isZero();
	}

	@Test
	void aFileIsBroughtInOnceByTwoWaysOfSendingIt() {
		var first = this.mvc.post()
			.multipart()
			.file(new MockMultipartFile("file", "a.csv", "text/csv", file().getBytes(Charset.forName("windows-1252"))))
			.uri("/api/nonconformities/intake?apply=true")
			.with(user("ism"))
			.exchange();
		assertThat(first).hasStatusOk();
		assertThat(first).bodyJson().extractingPath("$.applied").isEqualTo(true);
		assertThat(first).bodyJson().extractingPath("$.new").isEqualTo(2);
		assertThat(first).bodyJson().extractingPath("$.detected.encoding").isEqualTo("Windows-1252");
		assertThat(first).bodyJson().extractingPath("$.raised[0].row").isEqualTo(2);
		assertThat(first).bodyJson().extractingPath("$.raised[0].id").asString().startsWith("NC-2039-");

		var again = post("ism", "?apply=true", file());
		assertThat(again).bodyJson().extractingPath("$.new").isEqualTo(0);
		assertThat(again).bodyJson().extractingPath("$.known").isEqualTo(2);
		assertThat(again).bodyJson().extractingPath("$.raised").asArray().isEmpty();
		assertThat(raised()).isEqualTo(2);
	}

	@Test
	void whatDiffersIsNamedAndLeftAlone() {
		this.register.raise(new Report("Other", null, Source.INCIDENT, null, null, this.mark + "-1", null, null), "la");

		var answer = post("ism", "?apply=true", file());
		assertThat(answer).hasStatusOk();
		assertThat(answer).bodyJson().extractingPath("$.new").isEqualTo(1);
		assertThat(answer).bodyJson().extractingPath("$.differing[0].row").isEqualTo(2);
		assertThat(answer).bodyJson().extractingPath("$.differing[0].differences[0].inRegister").isEqualTo("Other");
	}

	@Test
	void errorsKeepEverythingOutAndNameEachCell() {
		var answer = post("ism", "?apply=true", file() + this.mark + "-3;c;Vorfall;;31.02.2026\n");

		assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].row").isEqualTo(4);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("Datum");
		assertThat(answer).bodyJson().extractingPath("$.errors[0].rule").isEqualTo("date");
		assertThat(raised()).isZero();
	}

	@Test
	void aChangeInTheSameMomentIsAConflict() {
		this.cycles.meanwhile = () -> {
			var other = new Thread(() -> this.register
				.raise(new Report("Other", null, Source.INCIDENT, null, null, this.mark + "-2", null, null), "la"));
			other.start();
			assertThatNoException().isThrownBy(other::join);
		};

		assertThat(post("ism", "?apply=true", file())).hasStatus(409);
		assertThat(raised()).isEqualTo(1);
	}

	@Test
	void theSourceOfTheWholeFileIsAParameter() {
		var file = "ID,Statement\n" + this.mark + ",a\n";

		assertThat(post("ism", "?apply=true", file)).hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].rule")
			.isEqualTo("no-source");
		assertThat(post("ism", "?apply=true&source=exercise", file)).hasStatusOk();
		assertThat(post("ism", "?source=hearsay", file)).hasStatus(400);
	}

	@Test
	void whatIsNoTableIsAProblemThatSaysWhy() {
		assertThat(post("ism", "", "PK\3\4")).hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].rule")
			.isEqualTo("workbook");
		assertThat(post("ism", "", "x".repeat(10 * 1024 * 1024 + 1))).hasStatus(413)
			.bodyJson()
			.extractingPath("$.errors[0].rule")
			.isEqualTo("tooLarge");
	}

	@Test
	void anEmployeeIsRefused() {
		assertThat(post("emp", "", file())).hasStatus(403).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(post("emp", "?apply=true", file())).hasStatus(403);
		assertThat(raised()).isZero();
	}

	@Test
	void theIntakeIsDescribedForMachines() {
		var docs = this.mvc.get().uri("/api/docs").with(user("ism")).exchange();

		assertThat(docs).bodyJson()
			.extractingPath("$.paths['/api/nonconformities/intake'].post.requestBody.content")
			.asMap()
			.containsKeys("multipart/form-data", "text/csv");
		assertThat(docs).bodyJson()
			.extractingPath("$.paths['/api/nonconformities/intake'].post.parameters[*].name")
			.asArray()
			.containsExactlyInAnyOrder("apply", "source");
	}

	private String file() {
		return "Nummer;Befund;Quelle;Zuständig;Datum\n%1$s-1;a;Vorfall;Carl Otte;10.02.2026\n%1$s-2;ä;Übung;;\n"
			.formatted(this.mark);
	}

	private long raised() {
		return this.register.page(new Filter(null, null, null, this.mark, null), 0, 1).total();
	}

	private MvcTestResult post(String person, String query, String content) {
		return this.mvc.post()
			.uri("/api/nonconformities/intake" + query)
			.with(user(person))
			.contentType("text/csv")
			.content(content.getBytes(StandardCharsets.UTF_8))
			.exchange();
	}

}
