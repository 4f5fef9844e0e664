package almanac.acknowledgement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import almanac.web.Secret;
import almanac.web.Sha256;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of campaigns, readers and links.
 */
@Component
class CampaignRows {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Clock clock;

	CampaignRows(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private OffsetDateTime utc() {
		return now().atOffset(ZoneOffset.UTC);
	}

	void open(Campaign it) {
		this.jdbc
			.sql("insert into acknowledgement_campaign (run, document, edition, title, sha256, audience, deadline,"
					+ " opened_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
			.params(it.run(), it.document(), it.edition(), it.title(), it.sha256(), it.audience(), it.deadline(), utc())
			.update();
	}

	void close(String run) {
		this.jdbc.sql("update acknowledgement_campaign set closed_at = ? where run = ?").params(utc(), run).update();
	}

	Optional<Campaign> find(String run) {
		return this.jdbc.sql("select * from acknowledgement_campaign where run = ?")
			.param(run)
			.query(CampaignRows::campaign)
			.optional();
	}

	/** Who answers at the same moment waits until the transaction ends. */
	Campaign lock(String run) {
		return this.jdbc.sql("select * from acknowledgement_campaign where run = ? for update")
			.param(run)
			.query(CampaignRows::campaign)
			.single();
	}

	List<Campaign> open() {
		return this.jdbc.sql("select * from acknowledgement_campaign where closed_at is null order by opened_at, run")
			.query(CampaignRows::campaign)
			.list();
	}

	/** Newest first. */
	List<Campaign> of(String document) {
		return this.jdbc
			.sql("select * from acknowledgement_campaign where document = ? order by opened_at desc, run desc")
			.param(document)
			.query(CampaignRows::campaign)
			.list();
	}

	void ask(String run, Collection<String> people, boolean joined) {
		var now = utc();
		this.batches.batchUpdate("insert into acknowledgement (run, person, asked_at, joined) values (?, ?, ?, ?)",
				people.stream().map((it) -> new Object[] { run, it, now, joined }).toList());
	}

	List<Line> lines(String run) {
		return this.jdbc.sql("select * from acknowledgement where run = ? order by person")
			.param(run)
			.query(CampaignRows::line)
			.list();
	}

	Optional<Line> line(String run, String person) {
		return this.jdbc.sql("select * from acknowledgement where run = ? and person = ?")
			.params(run, person)
			.query(CampaignRows::line)
			.optional();
	}

	/** What waits for the person, the oldest first. */
	List<Line> waiting(String person) {
		return this.jdbc
			.sql("select a.* from acknowledgement a join acknowledgement_campaign c on c.run = a.run"
					+ " where a.person = ? and a.acknowledged_at is null and a.left_on is null"
					+ " and c.closed_at is null order by a.id")
			.param(person)
			.query(CampaignRows::line)
			.list();
	}

	/**
	 * @return whether it was not acknowledged before
	 */
	boolean acknowledge(long id, String way) {
		return this.jdbc
			.sql("update acknowledgement set acknowledged_at = ?, way = ?, left_on = null"
					+ " where id = ? and acknowledged_at is null")
			.params(utc(), way, id)
			.update() == 1;
	}

	void left(long id, LocalDate day) {
		this.jdbc.sql("update acknowledgement set left_on = ? where id = ?").params(day, id).update();
	}

	/** As if the person had never left. */
	void back(long id) {
		this.jdbc.sql("update acknowledgement set left_on = null where id = ?").param(id).update();
	}

	void exempt(String run, String person, String exemption, String reason) {
		this.jdbc
			.sql("update acknowledgement set exemption = ?, reason = ? where run = ? and person = ?"
					+ " and acknowledged_at is null")
			.params(exemption, reason, run, person)
			.update();
	}

	/**
	 * @return the secret, which nobody can tell again
	 */
	String link(long line, String messageId) {
		var token = Secret.make();
		this.jdbc
			.sql("insert into acknowledgement_link (token_sha256, acknowledgement, message_id, issued_at)"
					+ " values (?, ?, ?, ?)")
			.params(Sha256.of(token), line, messageId, utc())
			.update();
		return token;
	}

	Optional<Line> byLink(String token) {
		return this.jdbc
			.sql("select a.* from acknowledgement a join acknowledgement_link l on l.acknowledgement = a.id"
					+ " where l.token_sha256 = ?")
			.param(Sha256.of(token))
			.query(CampaignRows::line)
			.optional();
	}

	private static Campaign campaign(ResultSet row, int index) throws SQLException {
		return new Campaign(row.getString("run"), row.getString("document"), row.getString("edition"),
				row.getString("title"), row.getString("sha256"), row.getString("audience"),
				row.getObject("deadline", LocalDate.class), instant(row, "opened_at"), instant(row, "closed_at"));
	}

	private static Line line(ResultSet row, int index) throws SQLException {
		return new Line(row.getLong("id"), row.getString("run"), row.getString("person"), instant(row, "asked_at"),
				row.getBoolean("joined"), row.getObject("left_on", LocalDate.class), instant(row, "acknowledged_at"),
				row.getString("way"), row.getString("exemption"), row.getString("reason"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		var at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
