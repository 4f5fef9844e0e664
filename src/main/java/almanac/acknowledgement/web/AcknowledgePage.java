package almanac.acknowledgement.web;

import java.io.IOException;

import almanac.access.BarePages;
import almanac.acknowledgement.Campaign;
import almanac.acknowledgement.Campaigns;
import almanac.acknowledgement.Line;
import almanac.engine.Directory;
import almanac.registers.documents.Edition;
import almanac.registers.documents.EditionFiles;
import almanac.registers.documents.Editions;
import almanac.web.FileDownload;
import almanac.web.Moments;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The one page to acknowledge an edition on, whether it is reached by a link or after a
 * login.
 */
@Component
class AcknowledgePage {

	private final Campaigns campaigns;

	private final Editions editions;

	private final EditionFiles files;

	private final Directory directory;

	private final Moments moments;

	AcknowledgePage(Campaigns campaigns, Editions editions, EditionFiles files, Directory directory, Moments moments) {
		this.campaigns = campaigns;
		this.editions = editions;
		this.files = files;
		this.directory = directory;
		this.moments = moments;
	}

	/** Looking changes nothing. */
	String show(Line line, String path, boolean unticked, HttpServletResponse response, Model page) {
		BarePages.protect(response);
		var campaign = campaign(line);
		var edition = edition(campaign);
		page.addAttribute("campaign", campaign);
		page.addAttribute("edition", edition);
		page.addAttribute("line", line);
		page.addAttribute("path", path);
		page.addAttribute("confidential", edition.classification().isConfidential());
		page.addAttribute("unticked", unticked);
		page.addAttribute("name", this.directory.nameOf(line.person()).orElse(line.person()));
		page.addAttribute("from", (edition.effectiveFrom() != null) ? this.moments.day(edition.effectiveFrom()) : null);
		page.addAttribute("until", this.moments.day(campaign.deadline()));
		page.addAttribute("superseded", edition.supersededAt() != null);
		return "acknowledgement/page";
	}

	/**
	 * @param read the box, {@literal null} if it was not ticked
	 * @return where to go on, or the page with what is missing
	 */
	String acknowledge(Line line, String path, String read, String sha256, String way, HttpServletResponse response,
			Model page) {
		if (!"yes".equals(read)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(line, path, true, response, page);
		}
		if (this.campaigns.acknowledge(line, sha256, way)) {
			return "redirect:" + path;
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		return show(line, path, false, response, page);
	}

	/** Whether the file is for who signs in only: a letter may have been forwarded. */
	boolean isConfidential(Line line) {
		return edition(campaign(line)).classification().isConfidential();
	}

	ResponseEntity<Resource> file(Line line) throws IOException {
		var file = this.files.named(edition(campaign(line)));
		return FileDownload.of(file.name(), file.mediaType(), file.size(), this.files.open(file));
	}

	private Campaign campaign(Line line) {
		return this.campaigns.find(line.run()).orElseThrow();
	}

	/** The newest draft with exactly that content. */
	private Edition edition(Campaign campaign) {
		return this.editions.of(campaign.document())
			.stream()
			.filter((it) -> it.sha256().equals(campaign.sha256()))
			.findFirst()
			.orElseThrow();
	}

}
