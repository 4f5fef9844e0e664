package almanac.ladder;

import java.util.List;

/**
 * The rungs of one task up to a moment, and the one after them.
 *
 * @param fallen oldest first
 * @param next {@literal null} if none comes any more
 */
record Rise(List<Rung> fallen, Rung next) {
}
