package almanac.engine;

import java.util.stream.Stream;

/**
 * How sure it must be that it is the named person who signs.
 */
public enum SignatureLevel {

	/** A login. */
	L1("L1"),

	/** A login, or the link in a letter to the person. */
	L1_LINK("L1-link"),

	/**
	 * A login or the link, and within five minutes a code mailed to the person, a code of
	 * the person's authenticator app or a fresh login.
	 */
	L2("L2");

	private final String code;

	SignatureLevel(String code) {
		this.code = code;
	}

	/** As models write it. */
	public String code() {
		return this.code;
	}

	/**
	 * @throws IllegalArgumentException if no level is written like this
	 */
	public static SignatureLevel of(String code) {
		return Stream.of(values())
			.filter((it) -> it.code.equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"No level of signature '%s'. Known: [L1, L1-link, L2].".formatted(code)));
	}

}
