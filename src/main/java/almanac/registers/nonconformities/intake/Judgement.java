package almanac.registers.nonconformities.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import almanac.registers.nonconformities.Source;
import almanac.registers.table.Table;

/**
 * What would become of a file.
 *
 * @param read name in the file of each column that is read
 * @param unused names of the columns that are kept as text only
 * @param source of the rows that name none, or {@literal null}
 * @param sourceAssumed whether nobody said so, but the name of a column
 * @param fresh what would be raised: new rows without an error
 * @param present what was raised before
 * @param leftOut what is no nonconformity
 * @param errors as long as there are any, nothing is raised
 */
public record Judgement(Table table, Map<Column, String> read, List<String> unused, Source source,
		boolean sourceAssumed, List<Candidate> fresh, List<Present> present, List<LeftOut> leftOut,
		List<Complaint> errors, List<Complaint> warnings) {

	public boolean isAcceptable() {
		return this.errors.isEmpty();
	}

	/** Rows that say what was raised before. */
	public List<Present> known() {
		return this.present.stream().filter((it) -> it.differences().isEmpty()).toList();
	}

	/** Rows that say something else than the register. */
	public List<Present> differing() {
		return this.present.stream().filter((it) -> !it.differences().isEmpty()).toList();
	}

	/** Differs as soon as anything else would be raised. */
	public String fingerprint() {
		try {
			var hash = MessageDigest.getInstance("SHA-256");
			this.fresh.forEach(
					(it) -> hash.update((it.row() + it.report().toString() + "\n").getBytes(StandardCharsets.UTF_8)));
			this.present.forEach((it) -> hash.update((it + "\n").getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(hash.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
