package almanac.timemachine.web;

import java.util.List;

import almanac.engine.TimeTravel;
import almanac.timemachine.Journey;
import almanac.timemachine.TimeMachine;
import almanac.timemachine.TimeMachine.NoSuchAdvance;
import almanac.web.Problems;
import almanac.web.Problems.Fault;
import almanac.web.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The time machine of the demonstration, for machines.
 */
@RestController
@Profile("demo")
@RequestMapping("/api/demo/time")
@Tag(name = "Demonstration", description = "In the demo profile only.")
class TimeMachineApi {

	private final TimeMachine machine;

	private final Texts texts;

	TimeMachineApi(TimeMachine machine, Texts texts) {
		this.machine = machine;
		this.texts = texts;
	}

	/**
	 * @param advance e.g. {@code P1M}
	 */
	record Move(String advance) {
	}

	@PostMapping
	@Operation(summary = "Move the clock forward and do what falls due meanwhile, in order",
			description = "For ISM. At most a year at a time: P1D, P1M, P1Y, PT6H. There is no way back.")
	Journey move(@RequestBody Move move, Authentication person) {
		return this.machine.forward(move.advance(), person.getName());
	}

	@ExceptionHandler
	ProblemDetail on(NoSuchAdvance exception) {
		var message = this.texts.of("time.advance.wrong");
		return Problems.invalid("advance: " + message, List.of(new Fault("advance", "period", message)));
	}

	@ExceptionHandler
	ProblemDetail on(TimeTravel.Busy exception) {
		return Problems.of(HttpStatus.CONFLICT, "busy", "The clock cannot be moved now", this.texts.of("time.busy"));
	}

}
