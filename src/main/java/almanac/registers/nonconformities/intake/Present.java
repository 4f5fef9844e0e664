package almanac.registers.nonconformities.intake;

import java.util.List;

import almanac.registers.nonconformities.NonconformityId;

/**
 * A row whose number is in the register already. It is left alone.
 *
 * @param row number of its line in the file
 * @param differences empty if it says what was raised
 */
public record Present(int row, String reference, NonconformityId id, List<Difference> differences) {

	/**
	 * What the file says otherwise.
	 *
	 * @param inRegister as it stands there now
	 */
	public record Difference(Column column, String inFile, String inRegister) {
	}

}
