package almanac.registers.imports;

/**
 * A file was brought in.
 */
public record ImportApplied(String register, String person) {
}
