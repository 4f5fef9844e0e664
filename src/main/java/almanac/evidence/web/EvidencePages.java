package almanac.evidence.web;

import almanac.evidence.EvidenceRecords;
import almanac.evidence.RecordWords;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The records for people.
 */
@Controller
class EvidencePages {

	private static final int SIZE = 50;

	private final EvidenceRecords records;

	private final RecordWords words;

	EvidencePages(EvidenceRecords records, RecordWords words) {
		this.records = records;
		this.words = words;
	}

	@GetMapping("/evidence")
	String of(@RequestParam String businessKey, @RequestParam(defaultValue = "0") int page, Authentication person,
			Model model) {
		model.addAttribute("found", this.records.of(businessKey, person.getName(), Math.max(page, 0), SIZE)
			.map((record) -> RecordView.of(record, this.words)));
		model.addAttribute("verified", this.records.verify(businessKey, person.getName()));
		model.addAttribute("businessKey", businessKey);
		model.addAttribute("name", businessKey.substring(businessKey.indexOf(':') + 1));
		return "evidence/run";
	}

}
