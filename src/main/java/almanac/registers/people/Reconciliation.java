package almanac.registers.people;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * At every start the engine learns again who is who, so that it cannot drift from the
 * register.
 */
@Component
@Order(10)
class Reconciliation implements ApplicationRunner {

	private final People people;

	Reconciliation(People people) {
		this.people = people;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.people.reconcile();
	}

}
