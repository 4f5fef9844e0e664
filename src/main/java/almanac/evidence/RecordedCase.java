package almanac.evidence;

import java.util.List;
import java.util.Map;

import almanac.engine.CaseFile;

import org.springframework.stereotype.Component;

/**
 * Opens the records of a run to those who work on it, without refusals and proofs.
 */
@Component
class RecordedCase implements CaseFile {

	private static final Map<Kind, Event> EVENTS = Map.of(Kind.CYCLE_STARTED, Event.STARTED, Kind.TASK_COMPLETED,
			Event.COMPLETED, Kind.DECISION, Event.DECIDED, Kind.DUE_DATE_MOVED, Event.MORE_TIME, Kind.DELEGATED,
			Event.DELEGATED);

	private final EvidenceRecords records;

	private final RecordWords words;

	RecordedCase(EvidenceRecords records, RecordWords words) {
		this.records = records;
		this.words = words;
	}

	@Override
	public List<Entry> of(String businessKey, int most) {
		return this.records.newest(businessKey, EVENTS.keySet(), most).stream().map(this::entry).toList();
	}

	private Entry entry(EvidenceRecord record) {
		return new Entry(EVENTS.get(record.kind()), this.words.title(record),
				(record.personName() != null) ? record.personName() : record.person(), record.at(),
				this.words.answers(record), this.words.files(record));
	}

}
