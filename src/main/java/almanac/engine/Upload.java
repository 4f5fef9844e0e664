package almanac.engine;

import org.springframework.core.io.InputStreamSource;

/**
 * A file on its way in.
 *
 * @param name as the person chose it
 */
public record Upload(String name, InputStreamSource content) {
}
