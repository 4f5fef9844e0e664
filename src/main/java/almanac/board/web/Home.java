package almanac.board.web;

import java.time.Clock;
import java.util.List;

import almanac.engine.Names;
import almanac.engine.Tasks;
import almanac.engine.UserTask;
import almanac.registers.nonconformities.Filter;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.people.People;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * My work: what waits for me, what I raised, and for the ISMS manager what is late.
 */
@Controller
class Home {

	private static final int MOST = 50;

	private final Tasks tasks;

	private final Nonconformities nonconformities;

	private final People people;

	private final Names names;

	private final Clock clock;

	private final boolean demo;

	Home(Tasks tasks, Nonconformities nonconformities, People people, Names names, Clock clock,
			Environment environment) {
		this.tasks = tasks;
		this.nonconformities = nonconformities;
		this.people = people;
		this.names = names;
		this.clock = clock;
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	/**
	 * A task in a list of work.
	 *
	 * @param entry number of the register entry
	 */
	record Work(UserTask task, String entry, boolean late, String who) {
	}

	@GetMapping("/")
	String home(Authentication person, Model page) {
		var name = person.getName();
		page.addAttribute("mine", work(this.tasks.mine(name, 0, MOST).items()));
		page.addAttribute("raised", this.nonconformities.page(Filter.ALL.concerning(name), 0, 10).items());
		if (this.people.rolesOf(name).contains("ISM")) {
			var now = this.clock.instant();
			page.addAttribute("late", work(
					this.tasks.all(name, 0, MOST).items().stream().filter((task) -> task.isOverdue(now)).toList()));
		}
		page.addAttribute("demo", this.demo);
		return "home";
	}

	private List<Work> work(List<UserTask> tasks) {
		return tasks.stream().map(this::work).toList();
	}

	private Work work(UserTask task) {
		var key = (task.businessKey() != null) ? task.businessKey() : "";
		return new Work(task, key.substring(key.indexOf(':') + 1), task.isOverdue(this.clock.instant()),
				this.names.holder(task));
	}

}
