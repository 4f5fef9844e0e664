package almanac.registers.people.web;

import java.util.Locale;
import java.util.TimeZone;

import almanac.registers.people.Preferences;
import almanac.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AbstractLocaleContextResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Speaks to each person in the language and zone they chose, to everybody else in that of
 * the browser and of the organisation. Machines are answered as their call asks; if it
 * asks for no language, in that of their person.
 */
@Component("localeResolver")
class PersonalLocale extends AbstractLocaleContextResolver {

	private static final String KNOWN = PersonalLocale.class.getName();

	private final Preferences preferences;

	private final AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();

	PersonalLocale(Preferences preferences) {
		this.preferences = preferences;
		this.browser.setSupportedLocales(Language.ALL);
		this.browser.setDefaultLocale(Locale.ENGLISH);
	}

	@Override
	public LocaleContext resolveLocaleContext(HttpServletRequest request) {
		if (request.getAttribute(KNOWN) instanceof LocaleContext known) {
			return known;
		}
		var asks = request.getRequestURI().startsWith(request.getContextPath() + "/api/")
				&& request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
		var person = asks ? null : request.getUserPrincipal();
		var preference = (person != null) ? this.preferences.of(person.getName())
				: new Preferences.Preference(null, null);
		var language = (preference.language() != null) ? preference.language() : this.browser.resolveLocale(request);
		var context = new SimpleTimeZoneAwareLocaleContext(language,
				(preference.zone() != null) ? TimeZone.getTimeZone(preference.zone()) : null);
		request.setAttribute(KNOWN, context);
		return context;
	}

	@Override
	public void setLocaleContext(HttpServletRequest request, HttpServletResponse response, LocaleContext context) {
		throw new UnsupportedOperationException("The language is chosen on /me.");
	}

}
