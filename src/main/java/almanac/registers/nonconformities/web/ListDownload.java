package almanac.registers.nonconformities.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.registers.nonconformities.Listed;
import almanac.registers.nonconformities.Listing;
import almanac.web.Csv;
import almanac.web.Moments;
import almanac.web.Texts;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The list of nonconformities as a file for spreadsheets: which rows is decided at once,
 * their contents are read and sent part by part.
 */
@Controller
class ListDownload {

	private static final int PART = 500;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private static final List<String> COLUMNS = List.of("register.number", "register.state", "register.grade",
			"register.statement", "case.requirement", "case.source", "case.sourceReference", "case.shown",
			"register.owner", "case.raisedBy", "register.raised", "case.detected", "register.due", "case.effect",
			"case.deadline", "case.closed", "case.recurrence", "case.reference");

	private final Listing listing;

	private final CaseView views;

	private final Moments moments;

	private final Texts texts;

	private final Clock clock;

	ListDownload(Listing listing, CaseView views, Moments moments, Texts texts, Clock clock) {
		this.listing = listing;
		this.views = views;
		this.moments = moments;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping("/nonconformities.csv")
	void download(Asked asked, Authentication person, HttpServletResponse response) throws IOException {
		var ids = this.listing.ids(asked.filter(person.getName()), asked.order(), person.getName());
		var today = LocalDate.ofInstant(this.clock.instant(), this.moments.zone());
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("nonconformities-%s.csv".formatted(today)).build().toString());
		try (var csv = new Csv(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
			csv.line(COLUMNS.stream().map(this.texts::of));
			var names = new HashMap<String, String>();
			for (var from = 0; from < ids.size(); from += PART) {
				for (var one : this.listing.of(ids.subList(from, Math.min(from + PART, ids.size())))) {
					csv.line(cells(one, names));
				}
			}
		}
	}

	private Stream<String> cells(Listed one, Map<String, String> names) {
		var it = one.nonconformity();
		return Stream.of(it.id().value(), this.texts.of("state." + it.state().code()),
				(it.grade() != null) ? this.texts.of("grade." + it.grade().code()) : "", it.statement(),
				it.requirement(), this.texts.of("source." + it.source().code()), it.sourceReference(),
				it.objectiveEvidence(), (it.owner() != null) ? names.computeIfAbsent(it.owner(), this.views::name) : "",
				it.raisedByName(), time(it.raisedAt()), text(it.detectedOn()), time(one.due()),
				text(it.effectivenessDate()), text(it.certificationDeadline()), time(it.closedAt()),
				text(it.recurrenceOf()), it.reference());
	}

	private String time(Instant at) {
		return (at != null) ? TIME.format(at.atZone(this.moments.zone())) : "";
	}

	private static String text(Object value) {
		return (value != null) ? value.toString() : "";
	}

}
