package almanac.registers.nonconformities.web;

import java.util.List;
import java.util.Map;

import almanac.registers.nonconformities.NonconformityId;
import almanac.registers.nonconformities.Source;
import almanac.registers.nonconformities.intake.Column;
import almanac.registers.nonconformities.intake.Judgement;
import almanac.registers.nonconformities.intake.LeftOut;
import almanac.registers.nonconformities.intake.Present;
import almanac.registers.nonconformities.web.IntakeWords.Fault;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What would become of a file, or what became of it.
 *
 * @param fresh how many rows are new and without an error, raised or not
 * @param known how many rows say what was raised before
 * @param differing rows whose number is there already, but with something else
 * @param leftOut rows that are no nonconformities by their own word
 * @param raised number given to each new row, empty as long as nothing was applied
 */
record IntakeAnswer(Detected detected, int rows, @JsonProperty("new") int fresh, int known, List<Present> differing,
		List<LeftOut> leftOut, List<Fault> errors, List<Fault> warnings, boolean applied, List<Raised> raised) {

	/**
	 * How the file was read.
	 *
	 * @param headerRow number of the line that names the columns
	 * @param aboveHeader what stands above them and is not read
	 * @param columns name in the file of each column that is read
	 * @param keptAsText names of the columns whose content is kept with the evidence
	 * @param source of the rows that name none, {@literal null} if each names its own
	 * @param sourceAssumed whether it is taken from the name of a column, and nobody said
	 * so
	 */
	record Detected(String encoding, String delimiter, int headerRow, List<String> aboveHeader,
			Map<Column, String> columns, List<String> keptAsText, Source source, boolean sourceAssumed) {
	}

	/**
	 * @param row number of the line in the file
	 */
	record Raised(int row, NonconformityId id) {
	}

	static IntakeAnswer of(Judgement it, IntakeWords words, boolean applied, Map<Integer, NonconformityId> raised) {
		return new IntakeAnswer(
				new Detected(it.table().encoding(), String.valueOf(it.table().delimiter()), it.table().headerLine(),
						it.table().above().stream().map((line) -> String.join(" ", line.cells()).strip()).toList(),
						it.read(), it.unused(), it.source(), it.sourceAssumed()),
				it.table().lines().size(), it.fresh().size(), it.known().size(), it.differing(), it.leftOut(),
				it.errors().stream().map(words::fault).toList(), it.warnings().stream().map(words::fault).toList(),
				applied, raised.entrySet().stream().map((one) -> new Raised(one.getKey(), one.getValue())).toList());
	}

}
