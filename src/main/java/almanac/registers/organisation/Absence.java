package almanac.registers.organisation;

import java.time.LocalDate;

import almanac.registers.kit.Area;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Registered;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Days on which somebody cannot act, and who stands in.
 *
 * @param ends last day, {@literal null} while nobody knows
 */
@Registered(name = "absences", area = Area.PEOPLE, table = "absence", prefix = "ABS", title = "occasion",
		columns = { "person", "starts", "ends", "deputy" }, editors = { "ISM", "TRN" }, clauses = "5.3")
@EndsNotBeforeStart
public record Absence(@NotBlank @Size(max = 100) String occasion, @NotNull @PersonRef String person,
		@NotNull LocalDate starts, LocalDate ends, @PersonRef String deputy, @Size(max = 4000) String notes) {

}
