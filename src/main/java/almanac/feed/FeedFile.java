package almanac.feed;

import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

import almanac.calendar.Entry;
import almanac.calendar.NamesOfRuns;
import almanac.calendar.Occurrence;
import almanac.engine.Directory;
import almanac.engine.EndOfDay;
import almanac.engine.Tasks;
import almanac.engine.UserTask;
import almanac.web.Moments;
import almanac.web.Page;
import almanac.web.Texts;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Date;
import net.fortuna.ical4j.model.DateTime;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A person's calendar (RFC 5545): open tasks on the day they are due, up to today if they
 * are late, and the runs of a year that the person answers for; the ISMS manager sees all
 * of these. Events, not to-dos, which ordinary calendar programs leave out. It says what
 * to do, never what was found.
 */
@Component
public class FeedFile {

	private static final int MOST_PAGES = 5;

	private static final Duration REFRESH = Duration.ofHours(1);

	private final Tasks tasks;

	private final almanac.calendar.Calendar plan;

	private final NamesOfRuns names;

	private final Directory directory;

	private final Texts texts;

	private final Moments moments;

	private final Clock clock;

	private final ZoneId zone;

	private final URI base;

	FeedFile(Tasks tasks, almanac.calendar.Calendar plan, NamesOfRuns names, Directory directory, Texts texts,
			Moments moments, Clock clock, @Value("${almanac.zone}") ZoneId zone,
			@Value("${almanac.mail.base-url}") URI base) {
		this.tasks = tasks;
		this.plan = plan;
		this.names = names;
		this.directory = directory;
		this.texts = texts;
		this.moments = moments;
		this.clock = clock;
		this.zone = zone;
		this.base = base;
	}

	/** In the language of the current context. */
	public String of(String person) {
		var calendar = new Calendar();
		var name = this.directory.nameOf(person).orElse(person);
		calendar.getProperties()
			.addAll(List.of(new ProdId("-//Almanac//ISMS//EN"), Version.VERSION_2_0, CalScale.GREGORIAN,
					new XProperty("X-WR-CALNAME", this.texts.of("feed.name", name)),
					new RefreshInterval(new ParameterList(), REFRESH),
					new XProperty("X-PUBLISHED-TTL", REFRESH.toString())));
		Stream.concat(tasks(person).map(this::event), runs(person)).forEach(calendar.getComponents()::add);
		return calendar.toString();
	}

	private Stream<UserTask> tasks(String person) {
		return Stream.iterate(0, (page) -> page < MOST_PAGES, (page) -> page + 1)
			.flatMap((page) -> this.tasks.mine(person, page, Page.MAX_SIZE).items().stream())
			.filter((it) -> it.due() != null);
	}

	private VEvent event(UserTask task) {
		var words = this.texts.of(task.isOverdue(this.clock.instant()) ? "feed.late" : "feed.task", task.name(),
				this.names.of(task.businessKey()).orElse(task.entry()));
		var due = LocalDate.ofInstant(task.due(), this.zone);
		var today = today();
		var event = EndOfDay.is(task.due(), this.zone) || due.isBefore(today)
				? days(due, due.isBefore(today) ? today : due, words) : new VEvent(moment(task.due()), words);
		var description = this.texts.of("feed.due", this.moments.day(task.due()), task.instructions());
		return finished(event, "task-" + task.id(), description, "/tasks/" + task.id());
	}

	private Stream<VEvent> runs(String person) {
		var roles = this.directory.rolesOf(person);
		var entries = this.plan.entries()
			.stream()
			.filter((it) -> it.active() && (roles.contains("ISM") || roles.contains(it.owner())))
			.toList();
		var names = this.names.ofAll(entries);
		return entries.stream().flatMap((it) -> runs(it, names.get(it.id())));
	}

	private Stream<VEvent> runs(Entry entry, String name) {
		var last = today().plusYears(1);
		var planned = this.plan.planned(entry.id()).map(Occurrence::plannedStart);
		return Stream.concat(planned.stream(), this.plan.expected(entry, last).stream())
			.filter((it) -> !it.isAfter(last))
			.map((day) -> event(entry, name, day));
	}

	private VEvent event(Entry entry, String name, LocalDate day) {
		return finished(days(day, day, this.texts.of("feed.run", name)), "run-%d-%s".formatted(entry.id(), day),
				this.texts.of("feed.run.finish", this.moments.day(day.plus(entry.lead()))), "/calendar/" + entry.id());
	}

	private static VEvent days(LocalDate first, LocalDate last, String words) {
		return new VEvent(date(first), date(last.plusDays(1)), words);
	}

	private static Date date(LocalDate day) {
		try {
			return new Date(DateTimeFormatter.BASIC_ISO_DATE.format(day));
		}
		catch (ParseException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static DateTime moment(Instant at) {
		var moment = new DateTime(true);
		moment.setTime(at.toEpochMilli());
		return moment;
	}

	/**
	 * The same id in every reading, so that a moved event moves and none appears twice.
	 */
	private VEvent finished(VEvent event, String id, String description, String path) {
		var address = URI.create(this.base.toString().replaceAll("/+$", "") + path);
		List.<Property>of(new Uid(id + "@" + this.base.getHost()), new Description(description + "\n" + address),
				new Url(address), Transp.TRANSPARENT)
			.forEach(event.getProperties()::add);
		return event;
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

}
