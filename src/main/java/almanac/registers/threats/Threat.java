package almanac.registers.threats;

import java.time.LocalDate;
import java.util.List;

import almanac.registers.kit.Area;
import almanac.registers.kit.Level;
import almanac.registers.kit.Refers;
import almanac.registers.kit.Registered;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Something that could harm us, as intelligence knows it.
 */
@Registered(name = "threats", area = Area.RISKS, table = "threat", prefix = "THR", title = "title",
		columns = { "category", "relevance", "likelihood", "impact", "reviewedOn" }, editors = { "ISM" },
		clauses = "A.5.7")
public record Threat(@NotBlank @Size(max = 200) String title, @Size(max = 100) String category,
		@Size(max = 300) String source, @Size(max = 4000) String description, @Size(max = 300) String techniques,
		Level relevance, @Size(max = 500) String targets, @Refers("assets") List<String> assets, Level likelihood,
		Level impact, @Size(max = 2000) String mitigation, @Refers("controls") List<String> controls,
		LocalDate reviewedOn, @Size(max = 4000) String notes) {

	public Threat {
		assets = (assets != null) ? List.copyOf(assets) : List.of();
		controls = (controls != null) ? List.copyOf(controls) : List.of();
	}

}
