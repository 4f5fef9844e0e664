package almanac.registers.controls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import almanac.registers.controls.Control.Status;
import almanac.registers.controls.Control.Theme;
import almanac.registers.kit.Query;
import almanac.registers.kit.Register;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Enters the 93 controls of Annex A where there are none yet: by number and short name,
 * applicable until somebody says why not, none of them begun.
 */
@Component
@Order(0)
class AnnexA implements ApplicationRunner {

	private static final String AUTHOR = "almanac";

	private final Register<Control> controls;

	AnnexA(Register<Control> controls) {
		this.controls = controls;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.controls.page(Query.ALL, 0, 1).total() > 0) {
			return;
		}
		try (var lines = new BufferedReader(new InputStreamReader(
				AnnexA.class.getResourceAsStream("/controls/annex-a.txt"), StandardCharsets.UTF_8))) {
			lines.lines().map((line) -> line.split(" ", 2)).forEach((control) -> enter(control[0], control[1]));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void enter(String number, String name) {
		this.controls.add(number,
				new Control(name, theme(number), true, null, Status.NOT_STARTED, null, null, null, null, null, null),
				AUTHOR, "ISO/IEC 27001:2022, Annex A");
	}

	private static Theme theme(String number) {
		return switch (number.split("\\.")[1]) {
			case "5" -> Theme.ORGANIZATIONAL;
			case "6" -> Theme.PEOPLE;
			case "7" -> Theme.PHYSICAL;
			default -> Theme.TECHNOLOGICAL;
		};
	}

}
