package almanac.access;

import almanac.web.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets that have to be read again, by AES-GCM with a key that is not in the
 * database: from the setting {@code almanac.secret-key}, which several nodes share, or
 * else from {@code secret.key} below {@code almanac.home}, made when first needed and
 * readable by its owner only.
 */
@Component
class SecretKeeper {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int KEY = 32;

	private static final int NONCE = 12;

	private static final int TAG = 128;

	private final Path file;

	private final String given;

	SecretKeeper(@Value("${almanac.home}") Path home, @Value("${almanac.secret-key:}") String given) {
		this.file = home.resolve("secret.key");
		this.given = given.strip();
		if (!this.given.isEmpty()) {
			key();
		}
	}

	/**
	 * @param owner whose secret it is; only for the same owner it can be opened
	 * @return in letters that fit into a column
	 */
	String seal(byte[] secret, String owner) {
		var nonce = new byte[NONCE];
		RANDOM.nextBytes(nonce);
		var sealed = apply(Cipher.ENCRYPT_MODE, nonce, secret, owner);
		return Base64.getEncoder()
			.encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
	}

	/**
	 * @throws IllegalStateException if it was sealed with another key or for another
	 * owner
	 */
	byte[] open(String sealed, String owner) {
		var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
		var nonce = new byte[NONCE];
		bytes.get(nonce);
		var rest = new byte[bytes.remaining()];
		bytes.get(rest);
		return apply(Cipher.DECRYPT_MODE, nonce, rest, owner);
	}

	/** Tells keys apart, without telling anything about them. */
	String keyId() {
		return Sha256.of(key()).substring(0, 16);
	}

	private byte[] apply(int mode, byte[] nonce, byte[] bytes, String owner) {
		try {
			var cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG, nonce));
			cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
			return cipher.doFinal(bytes);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(
					"The secret of %s cannot be read with the key %s. Put the key back that it was kept with, or take the second factor of this person away."
						.formatted(owner, this.given.isEmpty() ? this.file : "of almanac.secret-key"),
					ex);
		}
	}

	private byte[] key() {
		if (!this.given.isEmpty()) {
			return key(this.given, "the setting almanac.secret-key");
		}
		try {
			if (Files.notExists(this.file)) {
				make();
			}
			return key(Files.readString(this.file).strip(), this.file.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key %s cannot be read or made.".formatted(this.file), ex);
		}
	}

	private void make() throws IOException {
		var key = new byte[KEY];
		RANDOM.nextBytes(key);
		var owner = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		Files.createDirectories(this.file.getParent());
		var fresh = Files.createTempFile(this.file.getParent(), "secret", ".new", owner);
		try (var channel = Files.newByteChannel(fresh, Set.of(StandardOpenOption.WRITE))) {
			channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(key)));
		}
		try {
			Files.createLink(this.file, fresh);
		}
		catch (FileAlreadyExistsException ex) {
			// another thread was faster, its key counts
		}
		finally {
			Files.delete(fresh);
		}
	}

	private static byte[] key(String text, String place) {
		try {
			var key = Base64.getDecoder().decode(text);
			if (key.length == KEY) {
				return key;
			}
		}
		catch (IllegalArgumentException ex) {
			// told below
		}
		throw new IllegalStateException(
				"Expected 32 bytes in Base64 in %s, found something else. Make a key with: openssl rand -base64 32"
					.formatted(place));
	}

}
