package almanac.registers.people.web;

import java.util.Map;

import almanac.registers.kit.ChangedMeanwhile;
import almanac.registers.people.People;
import almanac.web.Moments;
import almanac.web.Texts;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the pages of people and those of roles have in common: who may do what, and how a
 * refusal is told.
 */
@Component
class PeopleFrame {

	private static final int LONGEST_REASON = 2000;

	private final People people;

	private final Moments moments;

	private final Texts texts;

	PeopleFrame(People people, Moments moments, Texts texts) {
		this.people = people;
		this.moments = moments;
		this.texts = texts;
	}

	void fill(Authentication reader, Model model) {
		model.addAttribute("everybody", this.people.active());
		model.addAttribute("directory", this.people);
		model.addAttribute("mayEdit", mayEdit(reader));
	}

	/** What is wrong with which field, in the language of the person. */
	Map<String, String> wrong(IllegalArgumentException ex) {
		var field = ex.getMessage().replaceAll("(?s):.*", "");
		return Map.of(field, this.texts.find("people.wrong." + field).orElse(ex.getMessage()));
	}

	/** Who changed it meanwhile, when and why. */
	Map<String, String> wrong(ChangedMeanwhile ex, String place) {
		var now = ex.now();
		return Map.of(place, this.texts.of("people.changed", this.people.nameOf(now.author()).orElse(now.author()),
				this.moments.time(now.validFrom()), now.reason(), now.version()));
	}

	/**
	 * @throws IllegalArgumentException naming the field if it is too long
	 */
	static String reason(String typed) {
		if (typed.length() > LONGEST_REASON) {
			throw new IllegalArgumentException("reason: use at most %d characters.".formatted(LONGEST_REASON));
		}
		return typed.strip();
	}

	/** The version a form was filled with, 0 if it does not say. */
	static int version(String typed) {
		return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
	}

	static String none(String typed) {
		return typed.isBlank() ? null : typed.strip();
	}

	/**
	 * @throws AccessDeniedException if the person has no part in the ISMS and does not
	 * look after the program
	 */
	void part(Authentication reader) {
		if (!this.people.hasPart(reader.getName()) && !isOperator(reader)) {
			throw new AccessDeniedException("People are for roles beyond EMP");
		}
	}

	/**
	 * @throws AccessDeniedException if the person may not change people and roles
	 */
	void editor(Authentication reader) {
		part(reader);
		if (!mayEdit(reader)) {
			throw new AccessDeniedException("People and roles are changed by ISM");
		}
	}

	private static boolean isOperator(Authentication reader) {
		return reader.getAuthorities().stream().anyMatch((it) -> it.getAuthority().equals("ROLE_OPERATOR"));
	}

	private boolean mayEdit(Authentication reader) {
		return this.people.rolesOf(reader.getName()).contains("ISM");
	}

	static String gone(HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		model.addAttribute("status", 404);
		return "error";
	}

}
