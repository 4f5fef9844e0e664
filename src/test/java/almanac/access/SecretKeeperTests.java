package almanac.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretKeeperTests {

	private static final byte[] SECRET = { 1, 2, 3 };

	@TempDir
	Path home;

	@Test
	void whatWasSealedIsOpenedAfterARestartAndLooksDifferentEachTime() {
		var fresh = this.home.resolve("data");
		var sealed = new SecretKeeper(fresh, "").seal(SECRET, "bo");

		assertThat(new SecretKeeper(fresh, "").open(sealed, "bo")).isEqualTo(SECRET);
		assertThat(new SecretKeeper(fresh, "").seal(SECRET, "bo")).isNotEqualTo(sealed);
	}

	@Test
	void theKeyIsForItsOwnerOnlyAndMadeOnceByManyAtATime() throws IOException {
		assertThat(
				IntStream.range(0, 16).parallel().mapToObj((it) -> new SecretKeeper(this.home, "").keyId()).distinct())
			.hasSize(1);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.home.resolve("secret.key"))))
			.isEqualTo("rw-------");
		try (var files = Files.list(this.home)) {
			assertThat(files).hasSize(1);
		}
	}

	@Test
	void nobodyOpensTheSecretOfSomebodyElseOrWithAnotherKey() throws IOException {
		var sealed = new SecretKeeper(this.home, "").seal(SECRET, "bo");
		assertThatThrownBy(() -> new SecretKeeper(this.home, "").open(sealed, "ism"))
			.isInstanceOf(IllegalStateException.class);

		Files.delete(this.home.resolve("secret.key"));
		assertThatThrownBy(() -> new SecretKeeper(this.home, "").open(sealed, "bo"))
			.hasMessageContaining("Put the key back");
	}

	@Test
	void nodesShareAKeyBySettingAndABrokenOneIsNamedAtTheStart() {
		var key = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
		var sealed = new SecretKeeper(this.home, key).seal(SECRET, "bo");

		assertThat(new SecretKeeper(this.home.resolve("other"), key).open(sealed, "bo")).isEqualTo(SECRET);
		assertThat(this.home.resolve("secret.key")).doesNotExist();
		assertThatThrownBy(() -> new SecretKeeper(this.home, "short")).hasMessageContaining("openssl rand -base64 32");
	}

}
