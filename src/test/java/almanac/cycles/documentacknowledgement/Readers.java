package almanac.cycles.documentacknowledgement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import almanac.acknowledgement.Campaigns;
import almanac.acknowledgement.Line;
import almanac.engine.Cycles;
import almanac.engine.Staff;
import almanac.engine.TestCycle;
import almanac.engine.Tick;
import almanac.registers.documents.Document;
import almanac.registers.kit.Register;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The readers of one edition, who come and go, and what has to be known of each by
 * rights.
 */
class Readers {

	private static final String HASH = "ab".repeat(32);

	static final List<String> EVERYBODY = List.of("bo", "bo2", "syso", "syso2");

	final TestCycle cycle;

	final Campaigns campaigns;

	final String key = "document-acknowledgement:" + UUID.randomUUID();

	private final Cycles cycles;

	private final Register<Document> documents;

	private final Staff staff;

	private final Tick tick;

	private final Set<String> here = new TreeSet<>(EVERYBODY);

	final Set<String> asked = new TreeSet<>();

	final Set<String> acknowledged = new TreeSet<>();

	final Set<String> left = new TreeSet<>();

	@SuppressWarnings("unchecked")
	Readers(ApplicationContext context) {
		this.cycle = context.getBean(TestCycle.class);
		this.campaigns = context.getBean(Campaigns.class);
		this.cycles = context.getBean(Cycles.class);
		this.documents = (Register<Document>) context.getBean("documents");
		this.staff = context.getBean(Staff.class);
		this.tick = (Tick) context.getBean("readerTick");
		var jdbc = context.getBean(JdbcClient.class);
		EVERYBODY.stream()
			.filter((it) -> jdbc.sql("select count(*) from person where id = ?")
				.param(it)
				.query(Integer.class)
				.single() == 0)
			.forEach((it) -> jdbc.sql("insert into person (id, created_at) values (?, current_timestamp)")
				.param(it)
				.update());
	}

	void areAsked() {
		var document = this.documents.add(null,
				this.documents.type()
					.of(Map.of("title", "Backup procedure", "kind", Document.Kind.PROCEDURE, "edition", "1.5",
							"classification", Document.Classification.INTERNAL, "state", Document.State.IN_FORCE)),
				"ism", "For a test")
			.id();
		this.cycles.start("document-acknowledgement", this.key, null,
				Map.of("document", document, "edition", "1.5", "sha256", HASH, "audience", "roles", "audienceRoles",
						List.of("BO", "SYSO"), "acknowledgeBy", "2027-04-02"));
		this.cycle.proceeds(this.key);
		this.asked.addAll(this.here);
	}

	void leaves(String person) {
		this.staff.leaves(person);
		this.here.remove(person);
	}

	void joins(String person) {
		this.staff.joins(person);
		this.here.add(person);
	}

	/**
	 * Who is away without an answer has left. Until it is counted, whoever comes is
	 * asked, and whoever comes back again.
	 */
	void ticks() {
		var asking = this.cycles.waitsFor("everybodyAnswered", this.key);
		this.tick.run();
		if (isOpen()) {
			this.asked.stream().filter((it) -> isMissing(it) && !this.here.contains(it)).forEach(this.left::add);
		}
		if (asking) {
			this.asked.addAll(this.here);
			this.left.removeAll(this.here);
		}
	}

	private boolean isOpen() {
		return this.campaigns.find(this.key).orElseThrow().isOpen();
	}

	private boolean isMissing(String person) {
		return !this.acknowledged.contains(person) && !this.left.contains(person);
	}

	/** Whom an answer is wanted of. */
	Set<String> missing() {
		var missing = new TreeSet<>(this.asked);
		missing.removeIf((it) -> !isMissing(it));
		return missing;
	}

	/** Counts for whom it was asked of, who is here, and only as long as it is asked. */
	void acknowledges(String person, boolean right) {
		var before = this.campaigns.lineOf(this.key, person);
		assertThat(before.isPresent()).as("%s was asked", person).isEqualTo(this.asked.contains(person));
		before.ifPresent((line) -> {
			var counts = isOpen() && right && this.here.contains(person);
			assertThat(this.campaigns.acknowledge(line, right ? HASH : "cd".repeat(32), "login")).as(person)
				.isEqualTo(counts);
			if (counts) {
				this.acknowledged.add(person);
				this.left.remove(person);
			}
			if (line.acknowledgedAt() != null) {
				assertThat(line(person).acknowledgedAt()).as("%s twice", person).isEqualTo(line.acknowledgedAt());
			}
		});
	}

	Line line(String person) {
		return this.campaigns.lineOf(this.key, person).orElseThrow();
	}

	void areCountedRight() {
		var lines = this.campaigns.lines(this.key);
		assertThat(lines).as("asked").extracting(Line::person).containsExactlyElementsOf(this.asked);
		lines.forEach((it) -> {
			assertThat(it.acknowledgedAt() != null).as("%s acknowledged", it.person())
				.isEqualTo(this.acknowledged.contains(it.person()));
			assertThat(it.leftOn() != null).as("%s left", it.person()).isEqualTo(this.left.contains(it.person()));
		});
		assertThat(this.campaigns.count(this.key)).as("n of N")
			.isEqualTo(new Campaigns.Count(this.acknowledged.size(), this.asked.size() - this.left.size()));
	}

}
