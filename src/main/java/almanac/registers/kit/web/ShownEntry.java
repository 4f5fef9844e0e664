package almanac.registers.kit.web;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.HandlerMapping;

/**
 * The entry whose page is asked for, to which other rooms add what they know of it.
 *
 * @param register name of its register
 * @param id its number
 */
public record ShownEntry(String register, String id) {

	private static final String PAGE = "/registers/{name}/{id}";

	/** Empty if another page is asked for, or something is sent. */
	public static Optional<ShownEntry> of(HttpServletRequest request) {
		return (request.getMethod().equals("GET")
				&& PAGE.equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
				&& request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path)
						? Optional.of(new ShownEntry((String) path.get("name"), (String) path.get("id")))
						: Optional.empty();
	}

	/** The number, if it is an entry of that register. */
	public static Optional<String> of(HttpServletRequest request, String register) {
		return of(request).filter((it) -> it.register().equals(register)).map(ShownEntry::id);
	}

}
