package almanac.engine;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.test.context.TestComponent;

/**
 * An errand that says what it was called for and fails as long as the test says so.
 */
@TestComponent
class TestErrand implements Errand {

	final List<String> calls = new ArrayList<>();

	boolean fails;

	@Override
	public String name() {
		return "test";
	}

	@Override
	public void run(String item, boolean last) {
		this.calls.add(item + (last ? " for the last time" : ""));
		if (this.fails) {
			throw new IllegalStateException("It rains.");
		}
	}

}
