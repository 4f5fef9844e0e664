package almanac.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A mail server with a will of its own: refuses somebody, or takes a letter and says so
 * late.
 */
final class StubbornMailServer implements AutoCloseable {

	private final ServerSocket socket;

	/** Message-IDs in the order the letters were taken. */
	final List<String> taken = new CopyOnWriteArrayList<>();

	/** Counted down when the first letter was taken. */
	final CountDownLatch hasTaken = new CountDownLatch(1);

	private volatile String refused = "";

	private volatile CountDownLatch mayAnswer = new CountDownLatch(0);

	private volatile Duration pause = Duration.ZERO;

	StubbornMailServer(int port) {
		try {
			this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		var door = new Thread(this::open, "stubborn mail server");
		door.setDaemon(true);
		door.start();
	}

	int port() {
		return this.socket.getLocalPort();
	}

	void refuses(String address) {
		this.refused = address;
	}

	/** Takes letters, but does not answer before the latch is down. */
	void waitsFor(CountDownLatch latch) {
		this.mayAnswer = latch;
	}

	/** Before it says that it took a letter. */
	void takesItsTime(Duration pause) {
		this.pause = pause;
	}

	private void open() {
		while (!this.socket.isClosed()) {
			try {
				var caller = this.socket.accept();
				var talk = new Thread(() -> talk(caller));
				talk.setDaemon(true);
				talk.start();
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void talk(Socket caller) {
		try (caller;
				var in = new BufferedReader(
						new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1))) {
			say(caller, "220 stubborn");
			for (var line = in.readLine(); line != null; line = in.readLine()) {
				say(caller, answer(line));
				if (line.equals("DATA")) {
					take(in);
					this.mayAnswer.await();
					Thread.sleep(this.pause.toMillis());
					say(caller, "250 taken");
				}
			}
		}
		catch (IOException ex) {
			// the caller is gone
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private String answer(String line) {
		if (!this.refused.isEmpty() && line.startsWith("RCPT TO:") && line.contains(this.refused)) {
			return "550 5.1.1 No such person here";
		}
		return line.equals("DATA") ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 ok";
	}

	private void take(BufferedReader in) throws IOException {
		for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
			if (line.startsWith("Message-ID: ")) {
				this.taken.add(line.substring("Message-ID: ".length()));
			}
		}
		this.hasTaken.countDown();
	}

	private static void say(Socket caller, String words) throws IOException {
		caller.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
		caller.getOutputStream().flush();
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
