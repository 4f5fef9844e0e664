package almanac.registers.competence;

import java.time.LocalDate;

import almanac.registers.competence.Competence.Proficiency;
import almanac.registers.kit.Area;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Refers;
import almanac.registers.kit.Registered;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * That somebody has a competence, how it was shown and until when it counts.
 */
@Registered(name = "qualifications", area = Area.PEOPLE, table = "qualification", prefix = "QUA", title = "title",
		columns = { "person", "competence", "acquiredOn", "validUntil" }, editors = { "ISM", "TRN" }, clauses = "7.2 d")
public record Qualification(@NotBlank @Size(max = 300) String title, @NotNull @PersonRef String person,
		@Refers("competences") String competence, @Refers("trainings") String training, Proficiency level,
		@NotNull LocalDate acquiredOn, LocalDate validUntil, @PersonRef String assessedBy,
		@Size(max = 300) String evidence, @Size(max = 4000) String notes) {

}
