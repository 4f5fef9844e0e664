package almanac.registers.nonconformities.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import almanac.records.MovableClock;
import almanac.records.RecordsTest;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@RecordsTest
class ListDownloadTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Nonconformities nonconformities;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	private final String mark = "Download-" + UUID.randomUUID();

	@BeforeEach
	void evening() {
		this.clock.set("2043-03-02T23:30:00Z");
	}

	@Test
	void theFileHoldsWhatIsFilteredInWords() {
		var one = raise("=cmd(), \"calc\"");

		var answer = download("ism", "");

		assertThat(answer).hasHeader("Content-Type", "text/csv;charset=UTF-8")
			.hasHeader("Content-Disposition", "attachment; filename=\"nonconformities-2043-03-03.csv\"");
		var lines = lines(answer);
		assertThat(lines).hasSize(2);
		assertThat(lines[0]).startsWith("\uFEFFNumber,State,Grade,Statement,Requirement,Source,");
		assertThat(lines[1]).startsWith(one.id() + ",Raised,," + this.mark + ",,Incident,,\"'=cmd(), \"\"calc\"\"\",")
			.contains(",Emma Peters,2043-03-03 00:30,");
	}

	@Test
	void theHeadingsSpeakTheLanguageOfThePerson() {
		var answer = this.mvc.get()
			.uri("/nonconformities.csv?q=" + this.mark)
			.locale(Locale.GERMAN)
			.with(user("ism"))
			.exchange();

		assertThat(lines(answer)[0]).startsWith("\uFEFFNummer,Stand,Schwere,Feststellung,");
	}

	@Test
	void nobodyDownloadsWhatIsNotForThem() {
		raise(null);

		assertThat(lines(download("emp", ""))).hasSize(2);
		assertThat(lines(download("eve", ""))).hasSize(1);
	}

	@Test
	void aRegisterLongerThanOnePartIsCompleteAndInOrder() {
		this.jdbc
			.sql("insert into nonconformity (id, raised_by, raised_by_name, raised_at) select 'NC-2044-' || (10000 + n.x),"
					+ " 'emp', 'Emma Peters', timestamp with time zone '2044-01-01 00:00:00Z' from system_range(1, 1234) n")
			.update();
		this.jdbc
			.sql("insert into nonconformity_version (nonconformity_id, version, valid_from, author, author_name,"
					+ " reason, state, statement, source_kind) select id, 1, raised_at, 'emp', 'Emma Peters', 'Raised',"
					+ " 'raised', ?, 'incident' from nonconformity where id like 'NC-2044-%'")
			.param(this.mark)
			.update();

		var lines = lines(download("ism", "&sort=number"));

		assertThat(lines).hasSize(1235).doesNotHaveDuplicates();
		assertThat(lines[1]).startsWith("NC-2044-10001,");
		assertThat(lines[1234]).startsWith("NC-2044-11234,");
	}

	private Nonconformity raise(String evidence) {
		return this.nonconformities
			.raise(new Report(this.mark, null, Source.INCIDENT, null, evidence, null, null, null), "emp");
	}

	private MvcTestResult download(String person, String more) {
		return this.mvc.get().uri("/nonconformities.csv?q=" + this.mark + more).with(user(person)).exchange();
	}

	private static String[] lines(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).split("\r\n");
	}

}
