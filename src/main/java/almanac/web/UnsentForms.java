package almanac.web;

import java.security.Principal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Keeps what was typed into a form whose session had ended, until the same person opens
 * the page again in the same browser. It is shown there once and never sent by itself.
 */
@Component
public class UnsentForms {

	/**
	 * Name of the hidden field in which a form says whose page it was; empty if that does
	 * not depend on a login.
	 */
	public static final String PERSON = "_person";

	/** The login takes over only what begins like this to its new session. */
	private static final String KEY = "SPRING_SECURITY_ALMANAC_UNSENT";

	private static final int LARGEST = 256 * 1024;

	/** Whoever keeps many without signing in pushes out others, not the program. */
	private static final int MOST = 64;

	private final Map<String, Unsent> kept = Collections.synchronizedMap(new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Unsent> eldest) {
			return size() > MOST;
		}
	});

	private record Unsent(String page, String person, Map<String, String[]> parameters) {
	}

	/**
	 * @param page path of the page that shows the form
	 * @return whether it was kept; not if it is too large or does not say whose it is
	 */
	public boolean keep(String page, HttpServletRequest request) {
		var person = request.getParameter(PERSON);
		var typed = new LinkedHashMap<String, String[]>();
		request.getParameterMap().forEach((name, texts) -> {
			if (!name.startsWith("_") && !name.equals("password")) {
				typed.put(name, texts);
			}
		});
		if (person == null || size(typed) > LARGEST) {
			return false;
		}
		var key = UUID.randomUUID().toString();
		this.kept.put(key, new Unsent(page, person, typed));
		request.getSession().setAttribute(KEY, key);
		return true;
	}

	/** What the person in front of the page had typed there, and forgets it. */
	public Optional<Map<String, String[]>> take(HttpServletRequest request) {
		var key = WebUtils.getSessionAttribute(request, KEY);
		var unsent = (key != null) ? this.kept.get(key.toString()) : null;
		if (unsent == null || !isOf(request.getUserPrincipal(), unsent)
				|| !request.getRequestURI().equals(request.getContextPath() + unsent.page())) {
			return Optional.empty();
		}
		WebUtils.setSessionAttribute(request, KEY, null);
		this.kept.remove(key.toString());
		return Optional.of(unsent.parameters());
	}

	private static boolean isOf(Principal person, Unsent unsent) {
		return unsent.person().isEmpty() || (person != null && unsent.person().equals(person.getName()));
	}

	private static int size(Map<String, String[]> typed) {
		return typed.entrySet()
			.stream()
			.mapToInt((it) -> it.getKey().length() + String.join("", it.getValue()).length())
			.sum();
	}

}
