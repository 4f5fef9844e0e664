package almanac.evidence.web;

import java.util.List;

import almanac.engine.CaseFile.NamedFile;
import almanac.engine.WrittenAnswer;
import almanac.evidence.EvidenceRecord;
import almanac.evidence.RecordWords;

/**
 * A record in words for people.
 *
 * @param title what it is about
 * @param answers what was said, decided or missed, without what was left open
 */
record RecordView(EvidenceRecord it, String title, List<WrittenAnswer> answers, List<NamedFile> files) {

	static RecordView of(EvidenceRecord record, RecordWords words) {
		return new RecordView(record, words.title(record), words.answers(record), words.files(record));
	}

}
