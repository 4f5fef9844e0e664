package almanac.registers.kit.web;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import almanac.DemoTest;
import almanac.Visitor;
import almanac.registers.assets.Asset;
import almanac.registers.assets.Device;
import almanac.registers.kit.Field.Kind;
import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;
import almanac.registers.kit.Typed;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@DemoTest
class RegisterFilesTests {

	@TempDir
	Path folder;

	@LocalServerPort
	int port;

	@Autowired
	MockMvc pages;

	@Autowired
	Registers registers;

	@Autowired
	Register<Asset> assets;

	@Autowired
	Register<Device> devices;

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void aFileHoldsTheListThatIsShownInItsWordsAndOrder() throws Exception {
		asset("Beta", Asset.Kind.SITE);
		asset("Alpha", Asset.Kind.SITE);
		asset("Gamma", Asset.Kind.HARDWARE);
		this.assets.retire(asset("Delta", Asset.Kind.SITE), 1, "ism", "Sold");

		var lines = csv("ism", "en", "/registers/assets.csv?kind=site&sort=name&descending=true&q=" + this.mark);

		assertThat(lines.get(0)).startsWith("Number", "Name", "Kind", "Category", "Owner").contains("Entry version");
		assertThat(lines).extracting((it) -> it.get(1))
			.containsExactly("Name", "Beta " + this.mark, "Alpha " + this.mark);
		assertThat(lines.get(1)).contains("Site", "Tilman Ohrt", "4 h", "2027-02-28", "1", "Jonas Treul", "Inventory");
		assertThat(csv("ism", "de", "/registers/assets.csv?retired=true&q=" + this.mark))
			.anySatisfy((it) -> assertThat(it).startsWith("Nummer", "Name", "Art"))
			.anySatisfy((it) -> assertThat(it).contains("Delta " + this.mark, "Standort", "Ja", "Sold"))
			.hasSize(5);
	}

	@Test
	void aFileAnswersAsOfADay() throws Exception {
		ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-03-01T09:00:00Z")));
		var id = asset("Before", Asset.Kind.SITE);
		ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-03-02T09:00:00Z")));
		this.assets.change(id, 1, value("After", Asset.Kind.SITE), "ao", "Renamed");

		assertThat(csv("ism", "en", "/registers/assets.csv?asOf=2027-03-01&q=" + this.mark)).hasSize(2)
			.last()
			.satisfies((it) -> assertThat(it).contains("Before " + this.mark));
		assertThat(Visitor.of(this.port)
			.api("ism", "GET", "/api/registers/assets.csv?asOf=2027-02-28T00:00:00Z&q=" + this.mark, null)
			.body()).hasLineCount(1);
	}

	@Test
	void noTextBecomesAFormula() throws Exception {
		var id = asset("=cmd|' /C calc'!A0 <b>", Asset.Kind.SITE);

		assertThat(csv("ism", "en", "/registers/assets.csv?q=" + this.mark).get(1)).startsWith(id,
				"'=cmd|' /C calc'!A0 <b> " + this.mark);
		assertThat(sheet("/registers/assets.xlsx?q=" + this.mark)).doesNotContain("<f>", "<f ")
			.contains("<is><t>=cmd|&apos; /C calc&apos;!A0 &lt;b&gt; " + this.mark)
			.containsPattern("<c r=\"T2\" s=\"\\d+\" t=\"n\"><v>46446");
	}

	@Test
	void manyEntriesComeInParts() throws Exception {
		for (var count = 0; count < 503; count++) {
			this.devices.add(null,
					this.devices.type()
						.of(Map.of("name", "Device " + this.mark, "encryption", Device.Encryption.UNKNOWN, "state",
								Device.State.IN_STOCK)),
					"ism", "Bought");
		}

		assertThat(csv("ism", "en", "/registers/devices.csv?q=" + this.mark)).hasSize(504)
			.extracting((it) -> it.get(0))
			.doesNotHaveDuplicates();
		assertThat(sheet("/registers/devices.xlsx?q=" + this.mark)).contains("r=\"A504\"").doesNotContain("A505");
	}

	@Test
	void whatOneMayNotReadOneMayNotDownload() {
		var api = Visitor.of(this.port);
		var person = Visitor.of(this.port).signsIn("ver");
		for (var format : List.of("csv", "xlsx")) {
			assertThat(person.get("/registers/incidents." + format).statusCode()).isEqualTo(403);
			assertThat(api.api("ver", "GET", "/api/registers/incidents." + format, null).statusCode()).isEqualTo(403);
			assertThat(api.api("emp", "GET", "/api/registers/assets." + format, null).statusCode()).isEqualTo(403);
			assertThat(api.api("im", "GET", "/api/registers/incidents." + format, null).statusCode()).isEqualTo(200);
		}
		assertThat(api.api("ism", "GET", "/api/registers/nothing.csv", null).body()).contains("Known: [");
		assertThat(api.api("ism", "GET", "/api/registers/assets.csv?sort=price", null).statusCode()).isEqualTo(422);
	}

	@TestFactory
	Stream<DynamicTest> namesEachColumnOnce() {
		return this.registers.all().stream().map((it) -> DynamicTest.dynamicTest(it.type().name(), () -> {
			for (var language : List.of("en", "de")) {
				assertThat(csv("ism", language, "/registers/" + it.type().name() + ".csv").get(0))
					.doesNotHaveDuplicates();
			}
		}));
	}

	@Test
	void whatIsWrittenIsReadBack() throws Exception {
		ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-03-01T09:00:00Z")));
		var device = Map.of("name", "Device " + this.mark, "encryption", Device.Encryption.UNKNOWN, "state",
				Device.State.IN_STOCK, "patchedOn", LocalDate.parse("2027-02-28"), "lastSeen",
				Instant.parse("2027-02-28T23:30:15.250Z"), "importedAt", Instant.parse("2027-02-28T23:30:00Z"));
		this.devices.add(null, this.devices.type().of(device), "ism", "Bought");
		asset("Everything", Asset.Kind.SITE);

		assertReadBack(this.devices, device);
		assertReadBack(this.assets, this.assets.type().values(value("Everything", Asset.Kind.SITE)));
	}

	private void assertReadBack(Register<?> register, Map<String, ?> values) throws Exception {
		var cells = csv("ism", "en", "/registers/" + register.type().name() + ".csv?q=" + this.mark).get(1);
		var fields = register.type().fields();
		for (var index = 0; index < fields.size(); index++) {
			var field = fields.get(index);
			if (field.kind() != Kind.CHOICE && field.kind() != Kind.PERSON) {
				assertThat(Typed.read(field, cells.get(index + 1), ZoneId.of("Europe/Berlin"))).as(field.key())
					.isEqualTo(values.get(field.key()));
			}
		}
	}

	private String asset(String name, Asset.Kind kind) {
		return this.assets.add(null, value(name, kind), "ism", "Inventory").id();
	}

	private Asset value(String name, Asset.Kind kind) {
		return new Asset(name + " " + this.mark, kind, null, "ao", null, null, Asset.Classification.INTERNAL, null,
				null, null, Asset.Criticality.HIGH, null, null, true, null, Duration.ofHours(4), null,
				Asset.State.ACTIVE, LocalDate.parse("2027-02-28"), null);
	}

	private List<List<String>> csv(String person, String language, String path) throws Exception {
		var body = this.pages.perform(get(path).with(user(person)).header("Accept-Language", language))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(body).startsWith("\uFEFF");
		return CSVFormat.RFC4180.parse(new StringReader(body.substring(1))).stream().map(CSVRecord::toList).toList();
	}

	private String sheet(String path) throws Exception {
		var bytes = this.pages.perform(get(path).with(user("ism"))).andReturn().getResponse().getContentAsByteArray();
		var file = Files.write(this.folder.resolve("sheet.xlsx"), bytes);
		try (var zip = new ZipFile(file.toFile())) {
			return new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
					StandardCharsets.UTF_8);
		}
	}

}
