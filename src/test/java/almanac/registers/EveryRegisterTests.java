package almanac.registers;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.registers.assets.Asset;
import almanac.registers.kit.Field;
import almanac.registers.kit.OnlyBy;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterType;
import almanac.registers.kit.Registers;
import almanac.registers.risks.Risk;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DemoTest
class EveryRegisterTests {

	/** What an entry or the address of a list says by itself. */
	private static final Set<String> TAKEN = Set.of("id", "version", "retired", "validFrom", "validTo", "author",
			"reason", "value", "lead", "q", "sort", "descending", "asOf", "page", "size");

	@Autowired
	Registers registers;

	@Autowired
	Register<Asset> assets;

	@Autowired
	Register<Risk> risks;

	@Autowired
	MessageSource texts;

	@Autowired
	MockMvc pages;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DemoCase cases;

	private String nonconformity;

	private Filled filled() {
		if (this.nonconformity == null) {
			this.nonconformity = this.cases.justRaised().id().value();
		}
		return new Filled(this.registers, this.nonconformity);
	}

	@TestFactory
	Stream<DynamicTest> keepsEveryFieldAsItWasGiven() {
		return each(this::kept);
	}

	private <T> void kept(Register<T> register) {
		var filled = filled();
		var value = filled.value(register);

		var entry = register.add(null, value, "ism", "Filled");

		assertThat(entry.id()).startsWith(register.type().prefix() + "-");
		assertThat(entry.value()).isEqualTo(value);
		assertThat(register.faults(value)).isEmpty();
		assertThat(register.change(entry.id(), 1, saidOtherwise(register, value), "ism", "No news").version())
			.isEqualTo(1);
	}

	private static <T> T saidOtherwise(Register<T> register, T value) {
		var values = new HashMap<>(register.type().values(value));
		values.replaceAll((key, it) -> (it instanceof BigDecimal number) ? number.setScale(number.scale() + 3) : it);
		return register.type().of(values);
	}

	@TestFactory
	Stream<DynamicTest> showsItsPagesInBothLanguages() {
		return each((register) -> {
			var list = "/registers/" + register.type().name();
			var one = list + "/" + filled().add(register).id();
			var paths = Stream.of(list, list + "?sort=" + register.type().columns().get(0).key(), one);
			var forms = register.type().editors().isEmpty() ? Stream.<String>empty()
					: Stream.of(list + "/new", one + "/edit");
			for (var path : Stream.concat(paths, forms).toList()) {
				for (var language : new String[] { "en", "de" }) {
					var editor = register.type().editors().stream().findFirst().orElse("ISM").toLowerCase(Locale.ROOT);
					this.pages.perform(get(path).with(user(editor)).header("Accept-Language", language))
						.andExpect(status().isOk())
						.andExpect(content().string(containsString("<html lang=\"" + language + "\">")))
						.andExpect(content().string(not(containsString("??"))));
				}
			}
		});
	}

	@TestFactory
	Stream<DynamicTest> hasAWordForEverything() {
		return each((register) -> assertThat(words(register.type())).allSatisfy((key) -> {
			assertThat(this.texts.getMessage(key, null, null, Locale.ENGLISH)).as(key).isNotBlank();
			assertThat(this.texts.getMessage(key, null, null, Locale.GERMAN)).as(key + " (de)").isNotBlank();
		}));
	}

	private static Stream<String> words(RegisterType<?> type) {
		var bound = type.type().isAnnotationPresent(OnlyBy.class)
				? Stream.of(type.name() + ".onlyBy", type.name() + ".onlyBy.cycle") : Stream.<String>empty();
		return Stream.concat(
				Stream.concat(bound,
						Stream.of(type.name(), type.name() + ".lead", "registers.area." + type.area().code())),
				type.fields()
					.stream()
					.map((field) -> type.name() + "." + field.key())
					.flatMap((key) -> Stream.concat(Stream.of(key),
							type.field(key.substring(key.indexOf('.') + 1))
								.map(Field::codes)
								.orElseThrow()
								.stream()
								.map((code) -> key + "." + code))));
	}

	@TestFactory
	Stream<DynamicTest> namesOnlyWhatThereIs() {
		var roles = this.jdbc.sql("select id from isms_role").query(String.class).list();
		return each((register) -> {
			assertThat(roles).containsAll(register.type().editors());
			assertThat(register.type().fields()).extracting(Field::key).doesNotContainAnyElementsOf(TAKEN);
			assertThat(register.type().fields()).extracting(Field::refers)
				.filteredOn((it) -> it != null && !it.equals("nonconformities"))
				.allSatisfy((it) -> assertThat(this.registers.named(it)).isNotNull());
		});
	}

	@Test
	void noTwoRegistersShareAPrefix() {
		assertThat(this.registers.all()).extracting((it) -> it.type().prefix()).doesNotHaveDuplicates();
	}

	@Test
	void sortsNumbersAsPeopleCount() {
		Counted.inListsAndLinks(this.assets, this.risks);
		Counted.alsoWhatWasThereBefore(this.jdbc);
	}

	private Stream<DynamicTest> each(ThrowingConsumer<Register<?>> test) {
		return this.registers.all()
			.stream()
			.map((it) -> DynamicTest.dynamicTest(it.type().name(), () -> test.accept(it)));
	}

}
