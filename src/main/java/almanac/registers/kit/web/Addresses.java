package almanac.registers.kit.web;

import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a list with what is chosen, without the page.
 */
@Component("addresses")
public class Addresses {

	String list(String name, Map<String, String> parameters) {
		return with(UriComponentsBuilder.fromPath("/registers/{name}"), name, parameters, "page");
	}

	/** The same list, sorted by the field; a second time the other way round. */
	public String sorted(String name, Map<String, String> parameters, String field) {
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
