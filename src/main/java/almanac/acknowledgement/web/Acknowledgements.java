package almanac.acknowledgement.web;

import java.util.List;

import almanac.acknowledgement.Campaign;
import almanac.acknowledgement.Campaigns;
import almanac.acknowledgement.Campaigns.Count;
import almanac.acknowledgement.Line;
import almanac.engine.Directory;
import almanac.registers.documents.Document;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import almanac.registers.kit.web.ShownEntry;
import almanac.web.Moments;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/**
 * On the page of a document: who acknowledged which edition. On the page of a person's
 * work: what to acknowledge.
 */
@ControllerAdvice({ "almanac.registers.kit.web", "almanac.board.web" })
class Acknowledgements {

	private final Campaigns campaigns;

	private final Register<Document> documents;

	private final RegisterRights rights;

	private final Directory directory;

	private final Moments moments;

	Acknowledgements(Campaigns campaigns, Register<Document> documents, RegisterRights rights, Directory directory,
			Moments moments) {
		this.campaigns = campaigns;
		this.documents = documents;
		this.rights = rights;
		this.directory = directory;
		this.moments = moments;
	}

	/**
	 * One edition and who acknowledged it.
	 *
	 * @param missing names of who has not
	 * @param exempt names of who has not, for a reason somebody gave
	 */
	record Shown(Campaign campaign, String until, Count count, List<String> missing, List<String> exempt) {
	}

	@ModelAttribute
	void acknowledgements(HttpServletRequest request, Authentication person, Model page) {
		if (person == null || !request.getMethod().equals("GET")) {
			return;
		}
		if ("/".equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))) {
			page.addAttribute("toAcknowledge", this.campaigns.waitingFor(person.getName()));
		}
		else {
			ShownEntry.of(request, "documents")
				.filter((it) -> this.rights.reads(this.documents.type(), person.getName()))
				.ifPresent((it) -> page.addAttribute("acknowledgements",
						this.campaigns.of(it).stream().map(this::shown).toList()));
		}
	}

	private Shown shown(Campaign it) {
		var lines = this.campaigns.lines(it.run());
		var missing = lines.stream().filter(Line::isMissing).toList();
		return new Shown(it, this.moments.day(it.deadline()), this.campaigns.count(it.run()),
				missing.stream().filter((one) -> one.exemption() == null).map(this::name).toList(),
				missing.stream()
					.filter((one) -> one.exemption() != null)
					.map((one) -> name(one) + ", " + one.reason())
					.toList());
	}

	private String name(Line it) {
		return this.directory.nameOf(it.person()).orElse(it.person());
	}

}
