package almanac.signoff;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import almanac.paper.Metadata;
import almanac.paper.Paper;
import almanac.paper.Sheet;
import almanac.web.Language;
import almanac.web.Sha256;
import almanac.web.Texts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes of what is signed a page and a document, both the same.
 */
@Component
public class Rendering {

	private final Paper paper;

	private final Texts texts;

	private final ZoneId zone;

	Rendering(Paper paper, Texts texts, @Value("${almanac.zone}") ZoneId zone) {
		this.paper = paper;
		this.texts = texts;
		this.zone = zone;
	}

	/**
	 * A PDF and its hash, lower-case hex.
	 */
	record Printed(byte[] bytes, String sha256) {
	}

	Printed of(Request request, Content content, String name, List<String> roles, State state, String reason,
			Instant at) {
		var about = request.entry();
		var title = !about.isEmpty() ? content.title() + ", " + about : content.title();
		var stamp = new almanac.paper.Part.Stamp(name, roles(roles), content.meaning(),
				this.texts.of("sign.state." + state.code()), reason, at, this.zone, request.id(), content.sha256(),
				content.fingerprint());
		var sheet = new Sheet(content.title(), about, parts(content)).with(List.of(stamp));
		var pdf = this.paper.pdf(sheet, new Metadata(title, name, Language.current(), at, request.id()));
		return new Printed(pdf, Sha256.of(pdf));
	}

	/** XHTML for a page, everything escaped. */
	public String html(Content content) {
		return this.paper.html(new Sheet(content.title(), null, parts(content)), Language.current(), 2);
	}

	/** In words, {@literal null} for none. */
	public String roles(List<String> roles) {
		return roles.isEmpty() ? null
				: roles.stream()
					.map((it) -> this.texts.find("role." + it).orElse(it))
					.collect(Collectors.joining(", "));
	}

	private static List<almanac.paper.Part> parts(Content content) {
		var parts = new ArrayList<almanac.paper.Part>();
		content.parts()
			.forEach((it) -> parts.add((it.text() != null) ? new almanac.paper.Part.Prose(it.heading(), it.text())
					: new almanac.paper.Part.Table(it.heading(), it.columns(), it.rows())));
		return parts;
	}

}
