package almanac.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import almanac.web.Page;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down every message a cycle sends and starts the cycle that waits for it, if
 * there is one.
 */
@ModelBean("messages")
public class MessageJournal implements Messages {

	private static final TypeReference<Map<String, Object>> PAYLOAD = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Clock clock;

	private final MessageStarts starts;

	private final ObjectProvider<MessageReceiver> receivers;

	private final ObjectMapper json = new ObjectMapper();

	MessageJournal(JdbcClient jdbc, Clock clock, MessageStarts starts, ObjectProvider<MessageReceiver> receivers) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.starts = starts;
		this.receivers = receivers;
	}

	/**
	 * Send message, called by the throwing events of the models: the name is that of the
	 * event's message, the payload the variables its property {@code almanac:payload}
	 * lists.
	 * @return number of what came of it, {@literal null} if nothing has one
	 */
	@Transactional
	public String send(DelegateExecution execution) {
		var thrown = ThrownMessage.of(execution);
		return deliver(thrown.name(), execution.getProcessBusinessKey(), thrown.payload());
	}

	@Override
	@Transactional
	public void send(String name, String fromBusinessKey, Map<String, Object> payload) {
		deliver(name, fromBusinessKey, payload);
	}

	private String deliver(String name, String fromBusinessKey, Map<String, Object> payload) {
		var number = this.receivers.stream()
			.filter((it) -> it.message().equals(name))
			.findFirst()
			.map((it) -> it.receive(fromBusinessKey, payload))
			.orElse(null);
		var received = number != null || this.starts.start(name, fromBusinessKey, payload);
		this.jdbc.sql("insert into message (id, name, sender, payload, sent_at, received) values (?, ?, ?, ?, ?, ?)")
			.params(UUID.randomUUID().toString(), name, fromBusinessKey, write(payload),
					this.clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC), received)
			.update();
		return number;
	}

	@Override
	public List<Message> sentBy(String businessKey) {
		return this.jdbc.sql("select * from message where sender = ? order by sent_at, id")
			.param(businessKey)
			.query(this::row)
			.list();
	}

	@Override
	public Page<Message> list(Boolean received, int page, int size) {
		var which = (received != null) ? " where received = :received" : "";
		var values = new HashMap<String, Object>(Map.of("size", size, "skipped", (long) page * size));
		if (received != null) {
			values.put("received", received);
		}
		var items = this.jdbc
			.sql("select * from message" + which + " order by sent_at desc, id desc limit :size offset :skipped")
			.params(values)
			.query(this::row)
			.list();
		var total = this.jdbc.sql("select count(*) from message" + which).params(values).query(Long.class).single();
		return new Page<>(items, page, size, total);
	}

	private Message row(ResultSet row, int index) throws SQLException {
		return new Message(row.getString("id"), row.getString("name"), row.getString("sender"),
				read(row.getString("payload")), row.getObject("sent_at", OffsetDateTime.class).toInstant(),
				row.getBoolean("received"));
	}

	private String write(Map<String, Object> payload) {
		try {
			return this.json.writeValueAsString(payload);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("The payload cannot be written as JSON: " + payload.keySet(), ex);
		}
	}

	private Map<String, Object> read(String payload) {
		try {
			return this.json.readValue(payload, PAYLOAD);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The payload of a message is no JSON", ex);
		}
	}

}
