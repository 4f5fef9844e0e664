package almanac.mail;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The mail server of the tests, and the jobs that go there.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PostOffice {

	static final int PORT = freePort();

	private final ManagementService jobs;

	private final JdbcClient jdbc;

	private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	PostOffice(ManagementService jobs, JdbcClient jdbc) {
		this.jobs = jobs;
		this.jdbc = jdbc;
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Server {

		@Bean
		static DynamicPropertyRegistrar port() {
			return (properties) -> properties.add("spring.mail.port", () -> PORT);
		}

	}

	public void opens() {
		this.server.start();
	}

	public void closes() {
		this.server.stop();
	}

	/** Nothing written, nothing received, nobody away, and it is this moment. */
	public void forgets(Instant now) {
		ClockUtil.setCurrentTime(Date.from(now));
		this.jdbc.sql("update letter set digest = null").update();
		this.jdbc.sql("delete from letter").update();
		this.jdbc.sql("delete from person_preference").update();
		this.jdbc.sql("delete from signature_code").update();
		this.jdbc
			.sql("update signature_request set state = 'called-off', ended_at = requested_at, open_task = null"
					+ " where state = 'open'")
			.update();
		this.jdbc.sql("update absence_version set retired = true where valid_to is null").update();
		errands().forEach(this.jobs::deleteJob);
	}

	public List<MimeMessage> received() {
		return Arrays.asList(this.server.getReceivedMessages());
	}

	/**
	 * The jobs for letters run, once each, as far as their time has come.
	 * @return how many failed
	 */
	public int carries() {
		var failed = 0;
		for (var job : errands()) {
			try {
				this.jobs.executeJob(job);
			}
			catch (RuntimeException ex) {
				failed++;
			}
		}
		return failed;
	}

	public List<String> errands() {
		return this.jdbc.sql("select ID_ from ACT_RU_JOB where HANDLER_TYPE_ = 'almanac-errand' order by ID_")
			.query(String.class)
			.list();
	}

	long incidents() {
		return this.jdbc.sql("select count(*) from ACT_RU_INCIDENT").query(Long.class).single();
	}

	private static int freePort() {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
