package almanac.engine;

import almanac.web.Sha256;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Hashes passwords of the engine's own accounts with bcrypt. Nobody signs in with them,
 * but an operator could set one in Cockpit's Admin.
 */
class EnginePasswords implements PasswordEncryptor {

	private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();

	@Override
	public String encrypt(String password) {
		return this.encoder.encode(shortened(password));
	}

	@Override
	public boolean check(String password, String encrypted) {
		return this.encoder.matches(shortened(password), encrypted);
	}

	@Override
	public String hashAlgorithmName() {
		return "bcrypt";
	}

	/** bcrypt takes 72 bytes at the most; the engine puts a salt behind the password. */
	private static String shortened(String password) {
		return Sha256.of(password);
	}

}
