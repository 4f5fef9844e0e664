package almanac.cycles.documentacknowledgement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import almanac.acknowledgement.Campaigns;
import almanac.acknowledgement.Line;
import almanac.engine.Directory;
import almanac.engine.ListValue;
import almanac.engine.ModelBean;
import almanac.registers.documents.Document;
import almanac.registers.kit.Register;

/**
 * Asks the readers of an edition and counts what they say.
 */
@ModelBean("documentAcknowledgement")
public class DocumentAcknowledgement {

	private final Campaigns campaigns;

	private final Register<Document> documents;

	private final Directory directory;

	DocumentAcknowledgement(Campaigns campaigns, Register<Document> documents, Directory directory) {
		this.campaigns = campaigns;
		this.documents = documents;
		this.directory = directory;
	}

	/**
	 * Ask readers.
	 * @param audience {@code everyone} or {@code roles}
	 * @param roles ids of roles
	 * @return what is asked, and how many
	 */
	public Map<String, Object> askReaders(String run, String document, String edition, String sha256, String audience,
			Object roles, String deadline) {
		var title = this.documents.find(document).orElseThrow().value().title();
		var asked = this.campaigns.open(run, document, edition, title, sha256,
				"everyone".equals(audience) ? List.of("EMP") : ListValue.texts(roles), LocalDate.parse(deadline));
		var opened = new LinkedHashMap<String, Object>();
		opened.put("title", title);
		opened.put("sha256", sha256);
		opened.put("asked", asked);
		return opened;
	}

	/**
	 * Count answers.
	 * @return how many of how many, and who is {@code missing}
	 */
	public Map<String, Object> countAnswers(String run) {
		var count = this.campaigns.count(run);
		var counted = new LinkedHashMap<String, Object>();
		counted.put("words", "%d of %d".formatted(count.acknowledged(), count.of()));
		counted.put("missing", this.campaigns.lines(run).stream().filter(Line::isMissing).map(this::missing).toList());
		return counted;
	}

	private Map<String, Object> missing(Line it) {
		var row = new LinkedHashMap<String, Object>();
		row.put("person", it.person());
		row.put("name", this.directory.nameOf(it.person()).orElse(it.person()));
		return row;
	}

	/**
	 * Close campaign.
	 * @param missing what was said of who has not
	 * @return how many of how many, and everybody with what was said and when
	 */
	public Map<String, Object> closeCampaign(String run, Object missing) {
		ListValue.rows(missing)
			.stream()
			.filter((it) -> it.get("exception") != null)
			.forEach((it) -> this.campaigns.exempt(run, it.get("person"), it.get("exception"), it.get("reason")));
		this.campaigns.close(run);
		var count = this.campaigns.count(run);
		var closed = new LinkedHashMap<String, Object>();
		closed.put("acknowledged", count.acknowledged());
		closed.put("of", count.of());
		closed.put("readers", this.campaigns.lines(run).stream().map(DocumentAcknowledgement::reader).toList());
		return closed;
	}

	private static Map<String, Object> reader(Line it) {
		var row = new LinkedHashMap<String, Object>();
		row.put("person", it.person());
		row.put("acknowledgedAt", (it.acknowledgedAt() != null) ? it.acknowledgedAt().toString() : "");
		row.put("way", (it.way() != null) ? it.way() : "");
		row.put("joined", it.joined());
		row.put("leftOn", (it.leftOn() != null) ? it.leftOn().toString() : "");
		row.put("exception", (it.exemption() != null) ? "%s: %s".formatted(it.exemption(), it.reason()) : "");
		return row;
	}

}
