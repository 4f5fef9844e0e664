package almanac.registers.assets;

import java.time.Instant;
import java.time.LocalDate;

import almanac.registers.kit.Area;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Refers;
import almanac.registers.kit.Registered;
import almanac.web.Code;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Something people work on, with what protects it as it was last measured.
 */
@Registered(name = "devices", area = Area.ASSETS, table = "device", prefix = "DEV", title = "name",
		columns = { "assignedTo", "operatingSystem", "encryption", "patchedOn", "lastSeen", "state" },
		editors = { "ISM", "AO", "SYSO" }, clauses = "A.5.9, A.8.1, A.8.7, A.8.8, A.8.24")
public record Device(@NotBlank @Size(max = 200) String name, @Size(max = 100) String serial,
		@Refers("assets") String asset, @PersonRef String assignedTo, @Size(max = 100) String operatingSystem,
		@Size(max = 100) String antivirus, LocalDate antivirusUpdatedOn, @NotNull Encryption encryption,
		@Size(max = 100) String patchLevel, LocalDate patchedOn, @Size(max = 100) String source, Instant importedAt,
		Instant lastSeen, @NotNull State state, @Size(max = 4000) String notes) {

	/**
	 * Whether what is stored on it is encrypted.
	 */
	public enum Encryption implements Code {

		ENCRYPTED, PARTLY, NOT_ENCRYPTED, UNKNOWN

	}

	/**
	 * Where it is in its life.
	 */
	public enum State implements Code {

		IN_STOCK, IN_USE, LOST, RETURNED, DISPOSED

	}

}
