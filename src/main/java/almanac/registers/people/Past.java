package almanac.registers.people;

import java.time.Instant;

/**
 * A version of a person or a role, with who wrote it and why.
 *
 * @param to {@literal null} for the version in force
 */
public record Past<T>(int version, T value, Instant from, Instant to, String author, String reason) {
}
