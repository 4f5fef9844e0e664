package almanac.mail;

import java.util.Optional;

/**
 * Addresses that let their reader in and so must not lie about: they are made when the
 * letter is sent, and stand nowhere else.
 */
public interface LiveLinks {

	/**
	 * Called outside of any transaction that could take the address back.
	 * @param person whom the letter is to
	 * @param path the page it leads to as it was written
	 * @return the path to send instead, empty if the one it was written with is right
	 */
	Optional<String> live(String person, String path, String messageId);

}
