package almanac.registers.kit;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An entry of a register, as it is or was.
 *
 * @param id number, never used again
 * @param version counted from 1
 * @param retired whether it is out of use; it stays readable
 * @param validTo {@literal null} for the version in force
 * @param author login name of who wrote this version
 */
public record Entry<T>(String id, int version, boolean retired, @JsonUnwrapped T value, Instant validFrom,
		Instant validTo, String author, String reason) {

	/** As it would be with another value. */
	public Entry<T> with(T other) {
		return new Entry<>(this.id, this.version, this.retired, other, this.validFrom, this.validTo, this.author,
				this.reason);
	}

}
