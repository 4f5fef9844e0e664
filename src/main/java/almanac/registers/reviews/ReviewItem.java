package almanac.registers.reviews;

import java.time.LocalDate;

import almanac.registers.kit.Area;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Registered;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * One line of the minutes of a management review: who met, what was considered, a figure,
 * a decision, an action.
 *
 * @param review which meeting, in words
 * @param section part of the minutes, e.g. input, figure, decision
 * @param outcome what the minutes say about the item
 * @param reference where it comes from or what it became
 */
@Registered(name = "review-items", area = Area.IMPROVEMENT, table = "review_item", prefix = "RVI", title = "item",
		columns = { "review", "section", "outcome", "owner", "due" }, editors = { "ISM", "TM" },
		clauses = "9.3.1, 9.3.2, 9.3.3")
public record ReviewItem(@Size(max = 200) String review, @Size(max = 100) String section,
		@NotBlank @Size(max = 500) String item, @Size(max = 2000) String outcome, @PersonRef String owner,
		LocalDate due, @Size(max = 300) String reference, @Size(max = 4000) String notes) {
}
