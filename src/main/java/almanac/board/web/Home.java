package almanac.board.web;

import java.time.Clock;
import java.util.List;

import almanac.engine.Names;
import almanac.engine.Tasks;
import almanac.engine.UserTask;
import almanac.mail.Outbox;
import almanac.mail.Status;
import almanac.registers.nonconformities.Filter;
import almanac.registers.nonconformities.Listing;
import almanac.registers.nonconformities.Order;
import almanac.registers.people.People;
import almanac.web.Page;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * My work: what waits for me, what waits for others because of me, what I raised, and for
 * the ISMS manager what is overdue everywhere.
 */
@Controller
class Home {

	private static final int MOST = 50;

	private static final int FEW = 10;

	private final Tasks tasks;

	private final Listing register;

	private final People people;

	private final Names names;

	private final Outbox outbox;

	private final Clock clock;

	private final boolean demo;

	Home(Tasks tasks, Listing register, People people, Names names, Outbox outbox, Clock clock,
			Environment environment) {
		this.tasks = tasks;
		this.register = register;
		this.people = people;
		this.names = names;
		this.outbox = outbox;
		this.clock = clock;
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	/**
	 * A task in a list of work.
	 *
	 * @param entry number of the register entry, empty if there is none
	 */
	record Work(UserTask task, String entry, boolean late, String who) {
	}

	/** Some of a list and how many more there are. */
	record Some<T>(List<T> items, long more) {

		static <T> Some<T> of(Page<?> page, List<T> items) {
			return new Some<>(items, page.total() - page.items().size());
		}

	}

	/**
	 * Letters that did not leave.
	 *
	 * @param server whether any can
	 */
	record Post(boolean server, long kept, long failed) {
	}

	@GetMapping("/")
	String home(Authentication person, Model page) {
		var name = person.getName();
		var mine = this.tasks.mine(name, 0, MOST);
		page.addAttribute("mine", Some.of(mine, work(mine.items())));
		page.addAttribute("others", others(name));
		var raised = this.register.page(Filter.ALL.concerning(name), Order.NEWEST_FIRST, name, 0, FEW);
		page.addAttribute("raised", Some.of(raised, raised.items()));
		var manages = this.people.rolesOf(name).contains("ISM");
		if (manages || isOperator(person)) {
			page.addAttribute("post", post());
		}
		if (manages) {
			var late = this.tasks.overdue(name, 0, FEW);
			page.addAttribute("late", Some.of(late, work(late.items())));
		}
		page.addAttribute("demo", this.demo);
		return "home";
	}

	private Post post() {
		return new Post(this.outbox.hasServer(), this.outbox.count(Status.KEPT), this.outbox.count(Status.FAILED));
	}

	private static boolean isOperator(Authentication person) {
		return person.getAuthorities().stream().anyMatch((it) -> "ROLE_OPERATOR".equals(it.getAuthority()));
	}

	private Some<Work> others(String person) {
		var waiting = this.register.waitingForOthers(person, FEW);
		var open = this.tasks.openIn(waiting.items().stream().map((it) -> it.nonconformity().businessKey()).toList())
			.stream()
			.filter((it) -> !person.equals(it.assignee()))
			.toList();
		return Some.of(waiting, work(open));
	}

	private List<Work> work(List<UserTask> tasks) {
		var now = this.clock.instant();
		return tasks.stream().map((it) -> new Work(it, it.entry(), it.isOverdue(now), this.names.holder(it))).toList();
	}

}
