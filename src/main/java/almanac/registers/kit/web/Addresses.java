package almanac.registers.kit.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.registers.kit.Field;
import almanac.registers.kit.RegisterType;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a list with what is chosen, without the page.
 */
@Component
class Addresses {

	String list(String name, Map<String, String> parameters) {
		return with(UriComponentsBuilder.fromPath("/registers/{name}"), name, parameters, "page");
	}

	/** The same list as a file. */
	String file(String name, String format, Map<String, String> parameters) {
		return with(UriComponentsBuilder.fromPath("/registers/{name}." + format), name, parameters, "page");
	}

	/** For each column, the address of the list sorted by it. */
	Map<String, String> sorts(RegisterType<?> type, Map<String, String> parameters) {
		return Stream.concat(Stream.of("id", type.title().key()), type.columns().stream().map(Field::key))
			.distinct()
			.collect(Collectors.toMap((key) -> key, (key) -> sorted(type.name(), parameters, key)));
	}

	/** The same list, sorted by the field; a second time the other way round. */
	private static String sorted(String name, Map<String, String> parameters, String field) {
		var descending = field.equals(parameters.getOrDefault("sort", "id"))
				&& !"true".equals(parameters.get("descending"));
		return with(UriComponentsBuilder.fromPath("/registers/{name}")
			.queryParam("sort", field)
			.queryParam("descending", descending), name, parameters, "page", "sort", "descending");
	}

	private static String with(UriComponentsBuilder address, String name, Map<String, String> parameters,
			String... without) {
		parameters.forEach((key, value) -> {
			if (!value.isEmpty() && java.util.Arrays.stream(without).noneMatch(key::equals)) {
				address.queryParam(key, value);
			}
		});
		return address.encode().buildAndExpand(name).toUriString();
	}

}
