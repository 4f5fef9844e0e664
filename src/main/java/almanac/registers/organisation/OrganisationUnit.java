package almanac.registers.organisation;

import almanac.registers.kit.Area;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Refers;
import almanac.registers.kit.Registered;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A part of the organisation.
 */
@Registered(name = "organisation-units", area = Area.PEOPLE, table = "organisation_unit", prefix = "ORG",
		title = "name", columns = { "parent", "head" }, editors = { "ISM" }, clauses = "4.3, 5.3")
public record OrganisationUnit(@NotBlank @Size(max = 200) String name, @Refers("organisation-units") String parent,
		@PersonRef String head, @Size(max = 4000) String notes) {

}
