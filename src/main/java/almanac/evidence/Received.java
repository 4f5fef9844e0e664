package almanac.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Content that waits for the transaction it came with: kept right before that commits, so
 * that no row is without its content, and thrown away if it does not.
 */
final class Received implements TransactionSynchronization {

	private final Vault vault;

	private final Vault.Draft draft;

	private boolean wanted;

	Received(Vault vault, Vault.Draft draft) {
		this.vault = vault;
		this.draft = draft;
	}

	Vault.Draft draft() {
		return this.draft;
	}

	/** Has it kept; without that it is thrown away. */
	void wanted() {
		this.wanted = true;
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		try {
			if (this.wanted) {
				this.vault.keep(this.draft);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file could not be kept", ex);
		}
	}

	@Override
	public void afterCompletion(int status) {
		try {
			this.draft.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("What was received could not be thrown away", ex);
		}
	}

}
