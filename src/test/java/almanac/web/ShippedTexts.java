package almanac.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;

import org.springframework.context.MessageSource;

/**
 * The texts as they are shipped, for tests without Spring.
 */
public final class ShippedTexts {

	private ShippedTexts() {
	}

	public static Texts texts() {
		return new Texts(source());
	}

	public static MessageSource source() {
		try {
			return new TextFiles().messageSource();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static Moments moments() {
		return new Moments(ZoneOffset.UTC);
	}

}
