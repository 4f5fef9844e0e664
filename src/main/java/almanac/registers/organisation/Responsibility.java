package almanac.registers.organisation;

import almanac.registers.kit.Area;
import almanac.registers.kit.Registered;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who has which part in an activity of the ISMS.
 */
@Registered(name = "responsibilities", area = Area.PEOPLE, table = "responsibility", prefix = "RSP", title = "activity",
		columns = { "accountable", "performing" }, editors = { "ISM", "TM" }, clauses = "5.3, A.5.2")
public record Responsibility(@NotBlank @Size(max = 300) String activity, @Size(max = 500) String performing,
		@Size(max = 500) String accountable, @Size(max = 500) String consulted, @Size(max = 500) String informed,
		@Size(max = 4000) String notes) {

}
