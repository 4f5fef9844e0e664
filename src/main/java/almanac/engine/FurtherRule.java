package almanac.engine;

import java.util.List;
import java.util.Map;

/**
 * What must hold for the answers of a task beside the rules of its model, since it is a
 * register that knows it. Asked in the completing transaction, whatever path the answers
 * came by.
 */
@FunctionalInterface
public interface FurtherRule {

	/**
	 * @param form id of the form, e.g. {@code risk-review-confirm-scope}
	 * @param known the answers in the type of their fields, and the variables of the run
	 * @return what is wrong, in the language of the person; empty for forms it says
	 * nothing about
	 */
	List<Violation> violations(String form, Map<String, Object> known);

}
