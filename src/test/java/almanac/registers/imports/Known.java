package almanac.registers.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import almanac.registers.kit.Field;
import almanac.registers.kit.RegisterType;
import almanac.registers.kit.Registered;
import almanac.registers.people.Person;
import almanac.registers.people.Role;
import almanac.registers.people.Staff;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * All registers, their texts and a few people, without the program around them.
 */
final class Known {

	static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	static final Staff STAFF = new Staff(
			List.of(new Person("ism", "Jonas Treul", "jonas@example.org", true, null),
					new Person("ao", "Uwe Müller", "uwe@example.org", true, null),
					new Person("tm", "uwe  mueller", "otto@example.org", true, null)),
			List.of(new Role("ISM", "ISMS manager", "ism", null)));

	static final Plan NO_PLAN = new Plan(null, null, null, null, null, null);

	static final MessageSource TEXTS = texts();

	private Known() {
	}

	static List<RegisterType<?>> registers() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(Registered.class));
		return scanner.findCandidateComponents("almanac.registers")
			.stream()
			.map((it) -> ClassUtils.resolveClassName(it.getBeanClassName(), null))
			.<RegisterType<?>>map(RegisterType::of)
			.toList();
	}

	static RegisterType<?> register(String name) {
		return registers().stream().filter((it) -> it.name().equals(name)).findFirst().orElseThrow();
	}

	static Cells cells(RegisterType<?> type, Plan plan) {
		return new Cells(type, new Synonyms(TEXTS), plan, STAFF, ZONE);
	}

	/** Where each column fills one field and is called like it. */
	static Plan plan(List<Field> fields) {
		var columns = new LinkedHashMap<String, List<String>>();
		fields.forEach((it) -> columns.put(it.key(), List.of(it.key())));
		return new Plan(columns, Map.of(), Map.of(), Map.of(), Map.of(), Set.of());
	}

	private static MessageSource texts() {
		try {
			var files = new PathMatchingResourcePatternResolver().getResources("classpath:texts/*.properties");
			var source = new ResourceBundleMessageSource();
			source.setBasenames(Arrays.stream(files)
				.map((it) -> it.getFilename().replace(".properties", ""))
				.filter((it) -> !it.endsWith("_de"))
				.map("texts/"::concat)
				.toArray(String[]::new));
			source.setDefaultEncoding(StandardCharsets.UTF_8.name());
			source.setFallbackToSystemLocale(false);
			return source;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
