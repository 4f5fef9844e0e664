package almanac.registers.operations;

import java.time.LocalDate;
import java.util.List;

import almanac.registers.kit.Area;
import almanac.registers.kit.OnlyBy;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Refers;
import almanac.registers.kit.Registered;
import almanac.web.Code;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Leave to deviate from a rule for a time, with what makes up for it.
 *
 * @param owner who answers for what makes up for it
 */
@Registered(name = "exceptions", area = Area.CONTROLS, table = "exemption", prefix = "EXC", title = "description",
		columns = { "category", "requester", "approver", "expires", "state" }, editors = { "ISM" },
		clauses = "8.1, A.5.1, A.5.36")
@OnlyBy(cycle = "policy-exception", fields = { "owner", "approver", "granted", "expires", "state" },
		states = { "requested", "active" })
public record Exemption(@NotBlank @Size(max = 300) String description, @Size(max = 100) String category,
		@Size(max = 300) String scope, @Refers("assets") List<String> assets,
		@Refers("documents") List<String> documents, @Size(max = 2000) String grounds,
		@Size(max = 2000) String compensation, @Refers("risks") List<String> risks, @PersonRef String requester,
		@PersonRef String owner, @PersonRef String approver, LocalDate granted, LocalDate expires, @NotNull State state,
		@Size(max = 4000) String notes) {

	public Exemption {
		assets = (assets != null) ? List.copyOf(assets) : List.of();
		documents = (documents != null) ? List.copyOf(documents) : List.of();
		risks = (risks != null) ? List.copyOf(risks) : List.of();
	}

	/**
	 * Whether it may be used.
	 */
	public enum State implements Code {

		REQUESTED, ACTIVE, EXPIRED, REVOKED, REJECTED

	}

}
