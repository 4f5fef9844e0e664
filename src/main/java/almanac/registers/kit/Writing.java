package almanac.registers.kit;

/**
 * An entry about to be written.
 *
 * @param id {@literal null} for the next number of the register's own
 * @param version the one that was read, 0 for a new entry
 */
public record Writing<T>(String id, int version, T value) {
}
