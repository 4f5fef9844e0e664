package almanac.registers.context;

import almanac.registers.kit.Area;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Registered;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is told to whom, how and how often.
 */
@Registered(name = "communications", area = Area.PARTNERS, table = "communication", prefix = "COM", title = "party",
		columns = { "category", "channel", "frequency", "owner", "language" }, editors = { "ISM" }, clauses = "7.4")
public record Communication(@NotBlank @Size(max = 200) String party, @Size(max = 100) String category,
		@Size(max = 500) String interest, @NotBlank @Size(max = 2000) String content, @Size(max = 300) String channel,
		@Size(max = 100) String frequency, @PersonRef String owner, @Size(max = 100) String language,
		@Size(max = 4000) String notes) {

}
