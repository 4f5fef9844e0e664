package almanac.registers.operations;

import java.time.LocalDate;
import java.util.List;

import almanac.registers.kit.Area;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Refers;
import almanac.registers.kit.Registered;
import almanac.web.Code;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A key or certificate and its life. Never the key itself.
 */
@Registered(name = "keys", area = Area.OPERATIONS, table = "cryptographic_key", prefix = "KEY", title = "purpose",
		columns = { "algorithm", "keyLength", "owner", "expires", "state" }, editors = { "ISM", "SYSO" },
		clauses = "A.8.24")
public record CryptographicKey(@NotBlank @Size(max = 300) String purpose, @Size(max = 100) String algorithm,
		@Min(1) @Max(1_000_000) Integer keyLength, @PersonRef String owner, @Size(max = 200) String system,
		@Refers("assets") List<String> assets, LocalDate createdOn, LocalDate expires, @Size(max = 100) String rotation,
		@Min(1) @Max(1200) Integer rotationMonths, @Size(max = 200) String storage, @Size(max = 200) String backup,
		@NotNull State state, @Size(max = 4000) String notes) {

	public CryptographicKey {
		assets = (assets != null) ? List.copyOf(assets) : List.of();
	}

	/**
	 * Where it is in its life.
	 */
	public enum State implements Code {

		PLANNED, ACTIVE, EXPIRED, REVOKED, DESTROYED

	}

}
