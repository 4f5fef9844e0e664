package almanac.registers.imports.web;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.registers.Filled;
import almanac.registers.imports.Imports;
import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * What was downloaded and not changed brings nothing new.
 */
@DemoTest
class DownloadedTests {

	private static final String NASTY = "=1+1, \"x\"; <b>ä</b>";

	@Autowired
	MockMvc pages;

	@Autowired
	Imports imports;

	@Autowired
	Registers registers;

	@Autowired
	DemoCase cases;

	private String nonconformity;

	private String nonconformity() {
		if (this.nonconformity == null) {
			this.nonconformity = this.cases.justRaised().id().value();
		}
		return this.nonconformity;
	}

	@TestFactory
	Stream<DynamicTest> aFileWeWroteIsReadWithoutAChange() {
		return this.registers.all()
			.stream()
			.filter((register) -> !register.type().editors().isEmpty())
			.flatMap((register) -> Stream.of("csv en", "csv de", "xlsx en", "xlsx de")
				.map((it) -> DynamicTest.dynamicTest(register.type().name() + " " + it,
						() -> unchanged(register, it.split(" ")[0], it.split(" ")[1]))));
	}

	private <T> void unchanged(Register<T> register, String format, String language) throws Exception {
		var type = register.type();
		var mark = "M" + UUID.randomUUID().toString().substring(0, 8);
		var filled = new Filled(this.registers, nonconformity()).value(register);
		register.add(mark + "-1", filled, "ism", "Filled");
		var nasty = new HashMap<>(type.values(filled));
		type.fields()
			.stream()
			.filter((it) -> Filled.takesAnything(register, it))
			.forEach((it) -> nasty.put(it.key(), NASTY.substring(0, Math.min(NASTY.length(), it.most()))));
		register.add(mark + "-2", type.of(nasty), "ism", "Filled");
		var editor = type.editors().get(0).toLowerCase(Locale.ROOT);

		var file = this.pages
			.perform(get("/registers/%s.%s?q=%s".formatted(type.name(), format, mark)).with(user(editor))
				.header("Accept-Language", language))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		var it = this.imports.handIn(type.name(), "own." + format, new ByteArrayInputStream(file), editor);
		var look = this.imports.look(it, (rows) -> {
		});

		assertThat(look.rows()).isEqualTo(2);
		assertThat(look.errors()).isEmpty();
		assertThat(look.changes()).extracting((change) -> type.values(type.type().cast(change.value())))
			.isSubsetOf(look.changes()
				.stream()
				.map((change) -> type.values(type.type().cast(change.before().value())))
				.toList());
		assertThat(look.same()).isEqualTo(2);
	}

}
