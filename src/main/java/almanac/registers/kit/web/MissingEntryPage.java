package almanac.registers.kit.web;

import almanac.registers.kit.NoSuchEntry;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * That there is no such entry, for people; machines are told before
 * ({@link RegisterProblems}).
 */
@ControllerAdvice(annotations = Controller.class)
@Order(1)
class MissingEntryPage {

	@ExceptionHandler(NoSuchEntry.class)
	String gone(HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		model.addAttribute("status", 404);
		return "error";
	}

}
